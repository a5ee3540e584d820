import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { GameRows, Ids, LiveGames, NewGame } from '../game/ports.ts';
import type { FrozenQuests } from '../quest/ports.ts';
import type { Person, Present } from '../session/ports.ts';
import type { Rehearsals } from './rehearsals.ts';

export interface RehearsalRouteParts {
  readonly rehearsals: Rehearsals;
  readonly games: LiveGames;
  readonly rows: GameRows;
  readonly quests: FrozenQuests;
  readonly ids: Ids;
}

type Of = Pick<NewGame, 'revisionId' | 'settings' | 'projectorLanguages'>;

export function rehearsalRoutes({ rehearsals, games, rows, quests, ids }: RehearsalRouteParts) {
  async function ofGame(gameId: string, person: Person): Promise<Of> {
    const row = await rows.byId(gameId);
    // A6: a foreign game is not there.
    const game = row?.ownerId === person.id ? await games.open(gameId) : null;
    if (!row || !game) throw problem('game_not_found');
    const { settings, projector } = game.deskMessage('en').view;
    return { revisionId: row.revisionId, settings, projectorLanguages: projector.languages };
  }

  async function ofQuest(questId: string, person: Present): Promise<string> {
    const quest = await quests.freeze(questId, person, { mayWait: false });
    if (!quest.ok) throw problem(quest.error);
    return quest.revisionId;
  }

  return {
    start: api.rehearsal.start.use(signedIn).handler(async ({ input, context }) => {
      const { id: ownerId, name: hostName } = context.signedIn;
      const { of, phones, seed = Number(ids.pin()) } = input;
      const chosen: Of = 'gameId' in of ? await ofGame(of.gameId, context.signedIn)
        : { revisionId: await ofQuest(of.questId, context.signedIn), settings: of.settings, projectorLanguages: of.projectorLanguages };
      // Simulated phones see no wall, and have names of their own.
      const settings = { ...chosen.settings, hasHallCode: false, names: 'own' as const };
      const refused = await rehearsals.start({ ...chosen, settings, ownerId, hostName, phones, seed });
      if (refused) throw problem(refused);
      return rehearsals.statusFor(ownerId);
    }),

    status: api.rehearsal.status.use(signedIn).handler(({ context }) => rehearsals.statusFor(context.signedIn.id)),

    cancel: api.rehearsal.cancel.use(signedIn).handler(async ({ context }) => {
      await rehearsals.cancel(context.signedIn.id);
      return rehearsals.statusFor(context.signedIn.id);
    }),
  };
}
