import { exhaustive } from '../kernel/exhaustive.ts';
import type { Language } from '../kernel/language.ts';
import { textIn } from '../kernel/text.ts';
import { appealUntil } from './appeals.ts';
import { playedAt } from './course.ts';
import { ownGroups } from './groups.ts';
import { isSealed, isTold } from './seal.ts';
import { showAppeals, showOwnCorrection } from './show-corrections.ts';
import { showClock, showQuestion, showRound, showSolution } from './show-question.ts';
import type { GameState, PlayerId } from './state.ts';
import { showBestTeams, showOwnTeam, showTeamStanding } from './show-teams.ts';
import type { AnswerView, MeView, PlayerView, QuestionView, RowView, StandingView } from './views.ts';

const TOP = 5;

/** The view all phones of one language share: built once per step and language. */
export function showPlayers(state: GameState, language: Language): PlayerView {
  const { outline, hostName, settings } = state;
  return {
    title: textIn(outline.title, language, outline.reference), hostName, settings,
    questions: outline.questions, ...(outline.surveys > 0 ? { surveys: outline.surveys } : {}), phase: showPhase(state, language),
  };
}

function showPhase(state: GameState, language: Language): PlayerView['phase'] {
  const { phase, outline, isResting } = state;
  if (isResting) return { name: 'rest' };
  switch (phase.name) {
    case 'lobby': return { name: 'lobby' };
    case 'round': return { name: 'round', round: showRound(outline, phase.index, language) };
    case 'question': return { name: 'question', index: phase.index, clock: showClock(phase.timing) };
    case 'reveal':
      return {
        name: 'reveal', index: phase.index, solution: showSolution(phase.content, phase.key, language, outline.reference),
        // Nearly never so, and sent to every phone.
        ...(playedAt(state, phase.index)?.isVoid ? { isVoid: true as const } : {}), appealUntil: appealUntil(state, phase.index),
      };
    case 'leaderboard': return { name: 'leaderboard', index: phase.index, appealUntil: appealUntil(state, phase.index) };
    case 'podium': return { name: 'podium', top: isSealed(state) ? [] : showTop(state, TOP), teams: isSealed(state) ? [] : showBestTeams(state, TOP) };
    case 'finished': return { name: 'finished', top: showTop(state, TOP), teams: showBestTeams(state, TOP) };
  }
  return exhaustive(phase);
}

/** The question on the screen, which phones keep until the next one; null when none is. */
export function showContent({ phase, outline }: GameState, language: Language): QuestionView | null {
  if (phase.name !== 'question' && phase.name !== 'reveal') return null;
  return showQuestion(phase.index, phase.content, language, outline.reference);
}

/** What one player alone sees; null when there is no such seat. */
export function showMe(state: GameState, id: PlayerId): MeView | null {
  const player = state.players.get(id);
  const standing = showStanding(state, id);
  if (!player || player.isRemoved || !standing) return null;
  const { number, name, waiting, look, members } = player;
  return {
    playerId: id, number, name, waitingName: waiting?.name ?? null, look, members: [...members], inTeam: showOwnTeam(state, id), answer: showAnswer(state, id),
    appeals: showAppeals(state, id), correction: showOwnCorrection(state, id), ...standing,
  };
}

/** The part of it that a reveal changes. */
export function showStanding(state: GameState, id: PlayerId): StandingView | null {
  const { scores, phase, board } = state;
  const score = scores.get(id);
  if (!score) return null;
  const { earned: _, ...shown } = score;
  return {
    result: (phase.name === 'reveal' && phase.results.get(id)) || null,
    ...shown,
    players: board.length,
    ...(isTold(state, score.place) ? {} : { place: null }),
    ...(isSealed(state) ? { previousPlace: null, toNext: null } : { toNext: toNext(state, id) }),
    groups: isSealed(state) ? [] : showOwnGroups(state, id),
    team: showTeamStanding(state, id),
  };
}

/** W8: only groups with a place. */
function showOwnGroups(state: GameState, id: PlayerId): StandingView['groups'] {
  return ownGroups(state, id).flatMap(({ by, standing: { place, players }, of }) => (place === null ? [] : [{ by, place, of, players }]));
}

function showAnswer({ phase }: GameState, id: PlayerId): AnswerView | null {
  if (phase.name !== 'question' && phase.name !== 'reveal') return null;
  const answer = phase.answers.get(id);
  if (!answer) return null;
  const { answerId, choice, elapsedMs, creditMs } = answer;
  return { answerId, index: phase.index, choice, elapsedMs, creditMs };
}

/** `place − 2` is the board position of the last player who stands better: no search in a large hall. */
function toNext({ scores, board }: GameState, id: PlayerId): MeView['toNext'] {
  const mine = scores.get(id);
  const better = mine && scores.get(board[mine.place - 2] ?? '');
  return mine && better ? { place: better.place, points: better.points - mine.points } : null;
}

/** The first `most` rows of the board. */
export function showTop(state: GameState, most: number): RowView[] {
  return state.board.slice(0, most).flatMap((id) => showRow(state, id));
}

/** One row of a board; none when there is no such player. */
export function showRow({ scores, players }: GameState, id: PlayerId): RowView[] {
  const player = players.get(id);
  const score = scores.get(id);
  if (!player || !score) return [];
  const { place, previousPlace, points, bonus, right } = score;
  const { number, name, look, members } = player;
  return [{ number, name, look, place, previousPlace, points, bonus, right, ...(members.length > 0 ? { members: [...members] } : {}) }];
}
