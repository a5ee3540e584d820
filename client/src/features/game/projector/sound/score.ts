import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { exhaustive } from '@tabarman/shared/kernel/exhaustive.ts';
import { momentOf } from '../ceremony.ts';
import type { Note } from './notation.ts';
import { lobby, placeSignal, signals } from './pieces.ts';
import { questionBed } from './question-bed.ts';

type Scene = ProjectorView['scene'];

/** What is on the wall, since when by the server's clock, and whether it came while somebody looked. */
export interface Shown {
  readonly scene: Scene;
  readonly since: number;
  /** False for the picture a reload finds: its signal is over. */
  readonly isNew: boolean;
}

/** All that begins to sound from one instant up to another, in epoch ms of the server's clock. Pure: the score is data. */
export function notesBetween({ scene, since, isNew }: Shown, from: number, until: number): Note[] {
  const signal = isNew ? signalOf(scene).map((note) => ({ ...note, at: note.at + since })) : [];
  return [...musicOf(scene, from, until), ...signal.filter(({ at }) => at >= from && at < until)];
}

/** Scenes of one key are one picture: its signal is not repeated. */
export function keyOf(scene: Scene): string {
  const index = 'index' in scene ? scene.index : '';
  const called = scene.name === 'podium' ? `${scene.rows[0]?.place ?? ''} ${scene.crowd?.players[0]?.number ?? ''}` : '';
  return `${scene.name} ${index} ${called}`;
}

function musicOf(scene: Scene, from: number, until: number): Note[] {
  // A sound of the question's own is to be heard: then only the clock sounds beside it.
  if (scene.name === 'question') return questionBed(scene.clock, from, until, scene.contents[0]?.audio === undefined);
  return scene.name === 'lobby' || scene.name === 'testCard' ? looped(from, until) : [];
}

/** Counted from the epoch, so that two projectors of one hall play the same bar. */
function looped(from: number, until: number): Note[] {
  const { notes, lengthMs } = lobby;
  const first = Math.floor(from / lengthMs);
  const rounds = Array.from({ length: Math.floor(until / lengthMs) - first + 1 }, (_, i) => (first + i) * lengthMs);
  return rounds.flatMap((start) => notes.map((note) => ({ ...note, at: note.at + start }))).filter(({ at }) => at >= from && at < until);
}

function signalOf(scene: Scene): readonly Note[] {
  switch (scene.name) {
    case 'testCard':
    case 'rest':
    case 'lobby': return [];
    case 'round': return signals.round;
    case 'question': return signals.question;
    // Nothing is right about a question that does not count.
    case 'reveal': return scene.isVoid ? [] : signals.reveal;
    case 'leaderboard': return scene.climber !== null ? [...signals.board, ...signals.climb] : signals.board;
    case 'teamBoard':
    case 'groups':
    case 'map': return signals.board;
    case 'sealed': return signals.sealed;
    case 'podium': return ceremonySignal(scene);
    case 'finished': return signals.finished;
  }
  return exhaustive(scene);
}

function ceremonySignal(scene: Extract<Scene, { name: 'podium' }>): readonly Note[] {
  const place = scene.rows[0]?.place ?? 1;
  switch (momentOf(scene)) {
    case 'opening': return signals.opening;
    case 'crowd': return signals.crowd;
    case 'places': return placeSignal(place);
    case 'podium': return [signals.winner, signals.second, signals.third][place - 1] ?? signals.third;
  }
}
