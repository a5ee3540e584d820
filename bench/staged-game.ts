import type { Preset } from '@tabarman/shared/game/scoring.ts';
import type { Sheet } from './crowd.ts';
import type { Organiser } from './organiser.ts';
import { Desk, Projector } from './screens.ts';

/** A game with its desk and its public screen open, as in a hall. */
export interface StagedGame {
  readonly id: string;
  readonly pin: string;
  readonly desk: Desk;
  readonly projector: Projector;
  readonly sheet: Sheet;
  leave(): void;
}

export async function stageGame(organiser: Organiser, slug: string, preset: Preset = 'speed'): Promise<StagedGame> {
  const { id: questId, content, key } = await organiser.quest(slug);
  const { id, pin, projectorLink } = await organiser.createGame(questId, preset);
  const desk = await Desk.open(organiser, id);
  const projector = new Projector(organiser.url, projectorLink);
  return {
    id, pin, desk, projector, sheet: { content, key, preset },
    leave() {
      desk.leave();
      projector.leave();
    },
  };
}
