/**
 * Every refusal a server can give, once. `status` is its HTTP status; `retry` says that the same request may be sent
 * again unchanged. Screens hold one message per code per language.
 */
export const errors = {
  bad_request: { status: 400, retry: false },
  too_large: { status: 413, retry: false },
  signed_out: { status: 401, retry: false },
  forbidden: { status: 403, retry: false },
  wrong_sign_in: { status: 401, retry: false },
  link_used: { status: 410, retry: false },
  not_found: { status: 404, retry: false },
  game_not_found: { status: 404, retry: false },
  game_locked: { status: 409, retry: false },
  game_full: { status: 409, retry: false },
  game_ended: { status: 410, retry: false },
  hall_code_needed: { status: 403, retry: false },
  hall_code_wrong: { status: 403, retry: false },
  seat_not_found: { status: 404, retry: false },
  seat_removed: { status: 410, retry: false },
  name_empty: { status: 422, retry: false },
  name_too_long: { status: 422, retry: false },
  name_mixed_scripts: { status: 422, retry: false },
  name_not_allowed: { status: 422, retry: false },
  name_unkind: { status: 422, retry: false },
  name_taken: { status: 409, retry: false },
  player_not_found: { status: 404, retry: false },
  out_of_step: { status: 409, retry: false },
  not_in_charge: { status: 409, retry: false },
  rehearsal_running: { status: 409, retry: false },
  hall_busy: { status: 409, retry: false },
  not_now: { status: 409, retry: false },
  answer_not_open: { status: 409, retry: false },
  answer_too_late: { status: 409, retry: false },
  answer_invalid: { status: 422, retry: false },
  question_paused: { status: 409, retry: true },
  too_many: { status: 429, retry: true },
  try_again: { status: 503, retry: true },
  internal: { status: 500, retry: true },
} as const satisfies Record<string, { status: number; retry: boolean }>;

export type ErrorCode = keyof typeof errors;
