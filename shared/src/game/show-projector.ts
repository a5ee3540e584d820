import { exhaustive } from '../kernel/exhaustive.ts';
import { textIn } from '../kernel/text.ts';
import type { Bar } from '../quest/kinds/kind.ts';
import { playedAt } from './course.ts';
import { hasBoard } from './groups.ts';
import { isSealed } from './seal.ts';
import { showCeremony } from './show-ceremony.ts';
import { showPublicCorrection } from './show-corrections.ts';
import { showBoard } from './show-groups.ts';
import { showHighlights } from './show-highlights.ts';
import { showTop } from './show-player.ts';
import { showBestTeams, showWinningTeams } from './show-teams.ts';
import { showClock, showQuestion, showRound, showRoute, showSolution } from './show-question.ts';
import type { GameState, Phase } from './state.ts';
import { showHallCode } from './show-crowd.ts';
import type { DeskView, HallCodeView, ProjectorView } from './views.ts';
import { barsOf, type WallBar } from './wall-texts.ts';

const ROWS = 8;
const LEAST_ROWS = 3;

export interface ProjectorFrame {
  readonly joinOrigin: string | null;
  /** The code of the hall at this moment. */
  readonly hallCode: HallCodeView;
}

/** The public screen, in the languages the desk chose. */
export function showProjector(state: GameState, { joinOrigin, hallCode }: ProjectorFrame): ProjectorView {
  const { pin, outline, projector, isLocked, sound } = state;
  const titles = projector.languages.map((l) => textIn(outline.title, l, outline.reference));
  return {
    pin, joinOrigin, titles, languages: [...projector.languages], isLocked, hallCode: showHallCode(state, hallCode),
    sound: { ...sound }, questions: outline.questions, scene: showScene(state), correction: showPublicCorrection(state),
  };
}

function showScene(state: GameState): ProjectorView['scene'] {
  const { phase, outline, isResting, played, projector: { languages, isTestCard, board } } = state;
  if (isTestCard) return { name: 'testCard' };
  if (isResting) return { name: 'rest', played: played.length };
  if (hasBoard(state) && board !== 'players') {
    return board === 'teams' ? { name: 'teamBoard', index: played.at(-1)?.index ?? 0, top: showBestTeams(state, ROWS) } : showBoard(state, board);
  }
  switch (phase.name) {
    case 'lobby': return { name: 'lobby' };
    case 'round': return {
      name: 'round', rounds: languages.map((l) => showRound(outline, phase.index, l)),
      route: showRoute(outline, phase.index, languages[0] ?? outline.reference),
    };
    case 'question': {
      const contents = languages.map((l) => showQuestion(phase.index, phase.content, l, outline.reference));
      return { name: 'question', index: phase.index, clock: showClock(phase.timing), contents };
    }
    case 'reveal': return {
      name: 'reveal', index: phase.index,
      contents: languages.map((l) => showQuestion(phase.index, phase.content, l, outline.reference)),
      solutions: languages.map((l) => showSolution(phase.content, phase.key, l, outline.reference)),
      ...showWallAnswers(state, phase),
    };
    case 'leaderboard':
      if (isSealed(state)) return { name: 'sealed', index: phase.index };
      return { name: 'leaderboard', index: phase.index, top: showTop(state, rowsOf(state)), ...showHighlights(state) };
    case 'podium': return showCeremony(state, phase);
    case 'finished': return { name: 'finished', top: showTop(state, rowsOf(state)), teams: showWinningTeams(state) };
  }
  return exhaustive(phase);
}

/** B7: the wall ranks the upper half, in a small hall at least three. */
function rowsOf({ board }: GameState): number {
  return Math.min(ROWS, Math.max(LEAST_ROWS, Math.ceil(board.length / 2)));
}

type Answers = Pick<Extract<DeskView['phase'], { name: 'reveal' }>, 'answered' | 'isVoid'>;

/** How many answered what, from the reveal on, as the desk is shown it. */
export function showAnswers(state: GameState, { index, content, key, answers }: Extract<Phase, { name: 'reveal' }>): Answers & { bars: WallBar[] } {
  const played = playedAt(state, index);
  return { bars: barsOf({ content, key, answers, wall: played?.wall ?? new Map() }), answered: answers.size, isVoid: played?.isVoid ?? false };
}

/** K10: the same for the wall, without the texts that it does not show. */
function showWallAnswers(state: GameState, phase: Extract<Phase, { name: 'reveal' }>): Answers & { bars: Bar[] } {
  const { bars, ...answers } = showAnswers(state, phase);
  return { ...answers, bars: bars.filter((bar) => bar.isOnWall).map(({ option, typed, from, to, count, right }) => ({ option, typed, from, to, count, right })) };
}
