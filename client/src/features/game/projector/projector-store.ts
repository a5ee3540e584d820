import type { Progress } from '@tabarman/shared/game/views.ts';
import type { Body } from '@tabarman/shared/protocol/broadcasts.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { ProjectorMessage } from '@tabarman/shared/protocol/intents.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isOlder } from '../is-older.ts';

/** What the picture is made of. */
export interface ProjectorState {
  /** The newest whole view; null before the first. */
  readonly shown: ProjectorMessage | null;
  readonly progress: Progress;
  /** Points by player number on the board before the one that is shown, so that they can count up. */
  readonly pointsBefore: ReadonlyMap<number, number>;
  /** Why the link opens nothing; null while it may. */
  readonly refusal: ErrorCode | null;
}

export interface ProjectorStore extends StoreApi<ProjectorState> {
  /** Takes a view over unless a newer one is shown. */
  readonly show: (message: ProjectorMessage) => void;
  readonly count: (body: Body<'progress'>) => void;
  readonly refuse: (error: ErrorCode) => void;
}

const nobody: Progress = { joined: 0, connected: 0, answered: 0, newest: [] };

export function createProjectorStore(): ProjectorStore {
  const store = createStore<ProjectorState>(() => ({ shown: null, progress: nobody, pointsBefore: new Map(), refusal: null }));
  return {
    ...store,
    show(message) {
      const { shown, pointsBefore } = store.getState();
      if (shown?.gameId === message.gameId && isOlder(message, shown)) return;
      const left = shown && leaves(shown, message);
      store.setState({ shown: message, progress: message.progress, pointsBefore: left ? pointsOf(left) : pointsBefore, refusal: null });
    },
    count({ gameId, progress }) {
      if (store.getState().shown?.gameId === gameId) store.setState({ progress });
    },
    refuse: (refusal) => store.setState({ refusal }),
  };
}

type Board = Extract<ProjectorMessage['view']['scene'], { name: 'leaderboard' }>;

/** The board that the next view takes out of the picture. */
function leaves({ view: { scene } }: ProjectorMessage, next: ProjectorMessage): Board | null {
  if (scene.name !== 'leaderboard') return null;
  const stays = next.view.scene.name === 'leaderboard' && next.view.scene.index === scene.index;
  return stays ? null : scene;
}

function pointsOf({ top }: Board): ReadonlyMap<number, number> {
  return new Map(top.map((row) => [row.number, row.points]));
}
