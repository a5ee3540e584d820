import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Quests } from '../quest/service.ts';
import type { Bank } from './service.ts';

export interface BankRouteParts {
  readonly bank: Bank;
  readonly quests: Quests;
}

export function bankRoutes({ bank, quests }: BankRouteParts) {
  return {
    find: api.bank.find.use(signedIn).handler(({ input }) => bank.find(input)),

    pick: api.bank.pick.use(signedIn).handler(async ({ input: { into, picks }, context }) => {
      const questId = 'questId' in into ? into.questId : (await quests.create(context.signedIn, into)).id;
      const opened = await quests.read(context.signedIn, questId, 'bank.pick');
      if (!opened.ok) throw problem(opened.error);
      const written = await opened.text.written();
      const round = written?.draft.rounds.at(-1);
      if (!written || !round) throw problem('not_found');
      const copied = await bank.copies(picks, written.draft.rounds.flatMap(({ questions }) => questions.map(({ id }) => id)));
      const edits = copied.map((question) => ({ do: 'addQuestion' as const, round: round.id, question, before: null }));
      const saved = edits.length === 0 ? null : await quests.edit(context.signedIn, opened, written.number, edits);
      return { questId, added: edits.length - (saved?.refused.length ?? 0) };
    }),
  };
}
