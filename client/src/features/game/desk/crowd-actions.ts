import type { CrowdView } from '@tabarman/shared/game/views.ts';

export type WaitingPlayer = CrowdView['waiting'][number];
export type BurstView = CrowdView['bursts'][number];

/** What a host can do about the names of a crowd. */
export interface CrowdActions {
  readonly onApprove: (playerIds: string[]) => void;
  readonly onRename: (player: WaitingPlayer) => void;
  readonly onRemove: (player: WaitingPlayer) => void;
  readonly onRemoveBurst: (burst: BurstView) => void;
  readonly onKeepBurst: (burst: BurstView) => void;
}
