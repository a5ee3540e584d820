import { exhaustive } from '../kernel/exhaustive.ts';
import type { Language } from '../kernel/language.ts';
import { textIn } from '../kernel/text.ts';
import { isSurvey } from '../quest/kinds/surveys.ts';
import { questionsOf } from '../quest/rules.ts';
import { waitingAppeals } from './appeals.ts';
import { afterQuestion, playedAt, upcoming } from './course.ts';
import { boardsOf, groupsOf, isBoardPhase } from './groups.ts';
import type { Script } from './decision.ts';
import { canHold, goesOnAt } from './pace.ts';
import { isSealed } from './seal.ts';
import { showCeremonyToDesk } from './show-ceremony.ts';
import { showGroups } from './show-groups.ts';
import { showTop } from './show-player.ts';
import { showBestTeams } from './show-teams.ts';
import { showAnswers } from './show-projector.ts';
import { showHallCode } from './show-crowd.ts';
import { showClock, showQuestion, showRound, showSolution } from './show-question.ts';
import type { GameState } from './state.ts';
import type { DeskQuestion, DeskView, HallCodeView } from './views.ts';

const ROWS = 10;

export interface DeskFrame {
  readonly script: Script;
  readonly language: Language;
  /** Path of the projector's page, which gives no rights. */
  readonly projectorLink: string;
  readonly joinOrigin: string | null;
  readonly desks: DeskView['desks'];
  /** The code of the hall at this moment. */
  readonly hallCode: HallCodeView;
}

/** The host's view: the only one that is given the script with the key. */
export function showDesk(state: GameState, frame: DeskFrame): DeskView {
  const { id, pin, step, isLocked, isLockedByRush, hasHallCode, isResting, charge, outline, settings, projector, phase } = state;
  const { language } = frame;
  const current = phase.name === 'question' || phase.name === 'reveal' ? phase.index : null;
  const next = comingIndex(state);
  return {
    gameId: id, pin, title: textIn(outline.title, language, outline.reference), step, settings,
    questions: outline.questions, isLocked, isLockedByRush, hasHallCode, hallCode: showHallCode(state, frame.hallCode), isSealed: isSealed(state), isQuestSealed: outline.isSealed, isResting, charge, desks: frame.desks,
    projector: { languages: [...projector.languages], isTestCard: projector.isTestCard, board: projector.board },
    boards: boardsOf(settings),
    groups: isBoardPhase(phase) ? [...groupsOf(state)].map(([by, standings]) => showGroups(by, standings, language)) : [],
    teams: isBoardPhase(phase) ? showBestTeams(state, ROWS) : [],
    sound: { volume: state.sound.volume, isMuted: state.sound.isMuted },
    projectorLink: frame.projectorLink,
    joinOrigin: frame.joinOrigin,
    next: upcoming(state).next,
    goesOnAt: goesOnAt(state), isHeld: state.isHeld, canHold: canHold(state),
    phase: showPhase(state, language),
    played: state.played.length,
    correctable: correctable(state),
    appeals: waitingAppeals(state),
    canTakeBackDeal: phase.name === 'lobby' && state.teams.before !== null,
    current: current === null ? null : showDeskQuestion(state, current, frame),
    upcoming: next === null || outline.isSealed ? null
      : { index: next, round: showRound(outline, next, language), question: showDeskQuestion(state, next, frame) },
  };
}

/** The question in the hall, unless there is nothing right in it to correct. */
function correctable(state: GameState): number | null {
  const { phase } = state;
  if (phase.name !== 'reveal' && phase.name !== 'leaderboard') return null;
  const played = playedAt(state, phase.index);
  return played && !isSurvey(played.content.ask) ? phase.index : null;
}

function showPhase(state: GameState, language: Language): DeskView['phase'] {
  const { phase, outline } = state;
  switch (phase.name) {
    case 'lobby': return { name: 'lobby' };
    case 'round': return { name: 'round', round: showRound(outline, phase.index, language) };
    case 'question': return { name: 'question', index: phase.index, clock: showClock(phase.timing) };
    case 'reveal': return { name: 'reveal', index: phase.index, ...showAnswers(state, phase) };
    case 'leaderboard': return { name: 'leaderboard', index: phase.index, top: showTop(state, ROWS) };
    case 'podium': return { name: 'podium', top: showTop(state, ROWS), ceremony: showCeremonyToDesk(state, phase) };
    case 'finished': return { name: 'finished', top: showTop(state, ROWS) };
  }
  return exhaustive(phase);
}

/** The question that will be opened next, so that the host can prepare it. */
function comingIndex({ phase, outline }: GameState): number | null {
  switch (phase.name) {
    case 'lobby': return 0;
    case 'round': return phase.index;
    case 'question':
    case 'reveal':
    case 'leaderboard': {
      const next = afterQuestion(outline, phase.index);
      return 'index' in next ? next.index : null;
    }
    case 'podium':
    case 'finished': return null;
  }
  return exhaustive(phase);
}

function showDeskQuestion(state: GameState, index: number, { script, language }: DeskFrame): DeskQuestion {
  const { reference } = state.outline;
  const content = questionsOf(script.content)[index];
  // Once it was revealed, what is right may have been corrected.
  const key = playedAt(state, index)?.key ?? (content && script.key[content.id]);
  if (!content || !key) throw new Error(`question ${index} is not in the script`);
  return {
    content: showQuestion(index, content, language, reference),
    solution: showSolution(content, key, language, reference),
    notes: key.notes, limitMs: content.limitMs, points: content.points,
  };
}
