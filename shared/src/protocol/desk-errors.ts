import type { ErrorCode } from './errors.ts';

/** Refusals that only people with an account or a host's key can meet: phones and walls have no words for them. */
export const deskErrors = [
  'too_large', 'not_yours', 'last_admin', 'wrong_sign_in', 'not_confirmed', 'games_running', 'passkey_not_here', 'passkey_refused', 'code_wrong', 'hosts_full', 'link_used', 'file_unknown',
  'file_damaged', 'file_too_big', 'file_hostile', 'file_too_slow', 'picture_unknown', 'picture_damaged',
  'picture_too_large', 'sound_unknown', 'sound_damaged', 'sound_too_long', 'storage_full', 'import_gone', 'import_incomplete', 'import_empty', 'quest_incomplete',
  'quest_sealed', 'second_key_needed', 'second_key_wrong', 'quest_played', 'seal_busy',
  'too_few_players', 'player_not_found', 'not_in_charge', 'rehearsal_running', 'hall_busy', 'preview_stale', 'key_invalid', 'season_changed', 'season_incomplete', 'season_locked', 'call_changed', 'call_incomplete', 'call_locked', 'decision_busy', 'call_not_open', 'teams_not_open', 'works_not_open', 'field_unknown', 'draft_changed', 'work_not_ready', 'file_too_large', 'file_type_unknown', 'extension_too_early', 'vote_not_open', 'voter_not_verified', 'voter_too_new', 'ballot_too_many', 'ballot_twice', 'ballot_own', 'ballot_unknown', 'vote_not_over', 'vote_not_ready', 'vote_published', 'reason_missing', 'entry_twice', 'tie_gone', 'seat_gone', 'result_open', 'result_nothing', 'result_stale', 'result_same_person', 'profile_unnamed', 'idea_empty', 'ideas_enough', 'asks_enough', 'ask_twice', 'ask_over', 'notes_enough', 'proposal_stale', 'proposal_empty',
  'grant_nothing', 'grant_changed', 'grant_signed', 'grant_unsigned', 'tranche_waiting', 'report_moved', 'report_incomplete',
  'consent_missing', 'feed_address', 'feed_unreachable', 'feed_too_large', 'feed_unknown', 'feed_changed',
  'entrant_not_found', 'entries_not_open', 'entrant_in_team', 'substitutions_used_up', 'record_twice', 'team_not_ready', 'contact_no_email', 'contact_code_wrong', 'letter_not_sent', 'not_captain',
  'message_changed', 'message_out', 'message_empty', 'message_late', 'message_nobody', 'mail_fixed', 'mail_not_set', 'email_missing', 'mail_host_unknown', 'mail_unreachable', 'mail_certificate', 'mail_no_encryption', 'mail_sign_in', 'mail_sender', 'mail_refused', 'mail_later', 'mail_unknown',
  'start_too_early', 'start_too_late', 'venue_in_use', 'venue_name_taken', 'venue_no_window', 'venue_not_playing', 'download_closed', 'hall_game_there',
  'bundle_unknown', 'bundle_damaged', 'start_key_wrong', 'result_foreign', 'result_damaged', 'result_wrong_quest', 'result_invalid', 'result_not_over', 'result_late', 'result_differs',
  'mentor_not_found', 'mentor_twice', 'mentor_busy', 'mentors_not_open', 'ticket_open', 'ticket_over',
  'juror_not_found', 'juror_twice', 'review_closed', 'deliberation_closed', 'work_changed', 'sheet_incomplete', 'assignment_barred', 'claims_enough', 'claims_closed', 'claim_over', 'presenter_unfit', 'presenter_in_conflict',
] as const satisfies readonly ErrorCode[];
export type DeskErrorCode = (typeof deskErrors)[number];
