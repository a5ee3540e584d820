import type { DeskView } from '@tabarman/shared/game/views.ts';
import type { DeskOfGame, HostAtDesk } from '../game/ports.ts';
import type { Crew } from './ports.ts';

/** How a rehearsal goes. Times in ms. */
export interface Course {
  /** Most questions it plays; the first ones of the quest. */
  readonly questions: number;
  /** Phones come to the door this far apart. */
  readonly arrivalMs: number;
  /** Answers come within this time. */
  readonly spreadMs: number;
  /** Who is not seated after this time is missing. */
  readonly longestJoinMs: number;
  /** What is not acknowledged this long after the opening is lost. */
  readonly longestQuestionMs: number;
  /** How long reveal and leaderboard stand, so that they can be looked at. */
  readonly showMs: number;
}

export const usualCourse: Course = { questions: 4, arrivalMs: 10, spreadMs: 4_000, longestJoinMs: 45_000, longestQuestionMs: 30_000, showMs: 1_500 };

const LOOK_MS = 100;
const NEARLY_OVER_MS = 2_000;

export interface Play {
  readonly game: DeskOfGame;
  readonly crew: Crew;
  readonly course: Course;
  readonly phones: number;
  readonly questions: number;
  readonly host: HostAtDesk;
  /** Rejects when the rehearsal is to stop. */
  readonly pause: (ms: number) => Promise<void>;
  /** Server time, in ms. */
  readonly now: () => number;
  readonly onQuestion: (index: number) => void;
}

/**
 * Leads a game as a host does: everybody comes in, then question after question, each until all know what became of their
 * answer. Reading is cut short, because nothing happens in it.
 */
export async function play(parts: Play): Promise<void> {
  const { crew, course, phones, questions, pause, now, onQuestion } = parts;

  for (const from = now(); crew.report().seated < phones && now() - from < course.longestJoinMs;) await pause(LOOK_MS);
  for (let index = 0; index < questions; index += 1) {
    await goOn(parts, ({ phase }) => phase.name === 'question');
    onQuestion(index);
    await goOn(parts, ({ next }) => next !== 'options');
    const isSettled = () => (crew.report().settled[index] ?? 0) >= Math.min(crew.report().answering, crew.report().seated);
    for (const from = now(); !isSettled() && view(parts).phase.name === 'question' && now() - from < course.longestQuestionMs;) {
      await keepOpen(parts);
      await pause(LOOK_MS);
    }
    await goOn(parts, ({ phase }) => phase.name !== 'question');
    await pause(course.showMs);
    await goOn(parts, ({ phase }) => phase.name !== 'reveal');
    await pause(course.showMs);
  }
  await command(parts, 'endGame');
  await pause(course.showMs);
}

function view({ game }: Play): DeskView {
  return game.deskMessage('en').view;
}

async function goOn(parts: Play, isThere: (view: DeskView) => boolean): Promise<void> {
  while (!isThere(view(parts))) await command(parts, 'advance');
}

/** What the phones lose is looked for, not what a short question leaves no time for. */
async function keepOpen(parts: Play): Promise<void> {
  const { phase } = view(parts);
  if (phase.name === 'question' && phase.clock.closesAt - parts.now() < NEARLY_OVER_MS) await command(parts, 'addTime');
}

/** A game moves by itself as well: in another step than it was given in a command changes nothing, and is not needed. */
async function command(parts: Play, what: 'advance' | 'addTime' | 'endGame'): Promise<void> {
  const refused = await parts.game.command({ do: what, step: view(parts).step }, parts.host);
  if (refused === null || refused === 'out_of_step') return;
  if (refused !== 'try_again') throw new Error(`the rehearsal could not go on: ${refused}`);
  await parts.pause(LOOK_MS);
}
