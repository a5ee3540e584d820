import type { ErrorCode } from '../protocol/errors.ts';
import { isSurvey } from '../quest/kinds/surveys.ts';
import { appealsOf } from './appeals.ts';
import type { CorrectionPreview, CorrectionsView, CorrectionView } from './correction-views.ts';
import { applyCorrection, correct, type CorrectionAsked } from './corrections.ts';
import { isSealed } from './seal.ts';
import { showAppealGroups } from './show-appeals.ts';
import type { Correction, GameState, PlayerChange, PlayerId } from './state.ts';
import type { OwnAppeal, OwnCorrection, PublicCorrection } from './views.ts';

const ROWS = 10;
const PODIUM = 3;

/** C3: what a correction would change, by the very functions that make it; nothing is kept. */
export function previewCorrection(state: GameState, asked: CorrectionAsked): { readonly ok: true; readonly data: CorrectionPreview } | { readonly ok: false; readonly error: ErrorCode } {
  const event = correct(state, asked, { at: 0, by: '', reason: '' });
  if (typeof event === 'string') return { ok: false, error: event };
  if (event === null) return { ok: true, data: { tally: state.tally, moved: 0, podium: 0, rescored: 0, rows: [] } };
  const after = applyCorrection(state, event);
  const impact = after.corrections.at(-1)?.impact ?? { moved: 0, podium: 0, rescored: 0 };
  return { ok: true, data: { tally: state.tally, ...impact, rows: greatest(after) } };
}

function greatest({ changes, players }: GameState): CorrectionPreview['rows'] {
  return [...changes].sort(([, a], [, b]) => weight(b) - weight(a) || a.place[1] - b.place[1]).slice(0, ROWS).flatMap(([id, { points, place }]) => {
    const player = players.get(id);
    return player ? [{ number: player.number, name: player.name, look: player.look, points: [...points] as [number, number], place: [...place] as [number, number] }] : [];
  });
}

/** A change on the podium weighs more than any below it; then places, then points. */
function weight({ points, place }: PlayerChange): number {
  const moved = Math.abs(place[0] - place[1]);
  const isPodium = moved > 0 && Math.min(...place) <= PODIUM;
  return (isPodium ? 1e12 : 0) + moved * 1e6 + Math.abs(points[0] - points[1]);
}

/** Everything the desk needs to set things right. */
export function showCorrections(state: GameState): CorrectionsView {
  return {
    questions: state.played.filter(({ content }) => !isSurvey(content.ask)).map(({ index, content, key, isVoid, answers, results }) => ({
      index, content, right: key.right, isVoid, answered: answers.size, correct: [...results.values()].filter((r) => r.credit === 1).length,
    })),
    ...showAppealGroups(state),
    corrections: showAudit(state),
  };
}

/** Every correction, the newest first. */
export function showAudit(state: GameState): CorrectionView[] {
  return state.corrections.map(({ number, at, by, reason, impact, subject }) => ({ number, at, by, reason, ...impact, subject: showSubject(state, subject) })).reverse();
}

function showSubject({ players, played }: GameState, subject: Correction['subject']): CorrectionView['subject'] {
  switch (subject.what) {
    case 'void':
    case 'reinstate': return { what: subject.what, index: subject.index };
    case 'key': {
      const content = played.find((p) => p.index === subject.index)?.content;
      if (!content) throw new Error(`question ${subject.index} was not played`);
      return { ...subject, content };
    }
    case 'points': {
      const player = players.get(subject.playerId);
      return { what: 'points', number: player?.number ?? 1, name: player?.name ?? '', points: subject.points };
    }
  }
}

/** C4: the newest correction as the hall is told of it. */
export function showPublicCorrection(state: GameState): PublicCorrection | null {
  const last = state.corrections.at(-1);
  if (!last) return null;
  const { number, at, reason, subject, impact } = last;
  return { number, at, reason, moved: isSealed(state) ? null : impact.moved, ...questionOf(subject) };
}

/** C4: and as one player is. Who did not get or lose anything by points of somebody else need not hear of them. */
export function showOwnCorrection(state: GameState, id: PlayerId): OwnCorrection | null {
  const last = state.corrections.at(-1);
  const change = showChange(state, state.changes.get(id));
  if (!last || (!change && last.subject.what === 'points')) return null;
  const { number, reason, subject } = last;
  return { number, reason, ...questionOf(subject), change };
}

/** B1: in a sealed round a player hears of the own points alone, and nothing when others' moved the place. */
function showChange(state: GameState, change: PlayerChange | undefined): OwnCorrection['change'] {
  if (!change) return null;
  const { points, place } = change;
  if (!isSealed(state)) return { points: [...points], place: [...place] };
  return points[0] === points[1] ? null : { points: [...points], place: null };
}

function questionOf(subject: Correction['subject']) {
  return { index: subject.what === 'points' ? null : subject.index, isVoid: subject.what === 'void' };
}

export function showAppeals(state: GameState, id: PlayerId): OwnAppeal[] {
  return appealsOf(state, id).map(({ index, ruling }) => ({ index, ruling: ruling && { isAccepted: ruling.isAccepted, reason: ruling.reason } }));
}
