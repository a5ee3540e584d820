import { collect, findIn, type Indexed, type Shelved } from '@tabarman/shared/bank/collect.ts';
import type { BankQuery, Pick } from '@tabarman/shared/bank/entry.ts';
import type { Draft, DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { isSame } from '@tabarman/shared/quest/draft/same.ts';
import { findQuestion } from '@tabarman/shared/quest/draft/units.ts';
import type { Ids } from '../game/ports.ts';
import { EnvelopeChanged, type QuestRows } from '../quest/ports.ts';

/** All questions there are, kept in memory: a quest is read again when it was changed since. */
export class Bank {
  readonly #rows: QuestRows;
  readonly #ids: Ids;
  readonly #shelved = new Map<string, Shelved>();
  #index: readonly Indexed[] = [];

  constructor({ rows, ids }: { readonly rows: QuestRows; readonly ids: Ids }) {
    this.#rows = rows;
    this.#ids = ids;
  }

  /** And how many quests are sealed, which are not looked through. */
  async find(query: BankQuery): Promise<ReturnType<typeof findIn> & { sealed: number }> {
    const sealed = await this.#refresh();
    return { ...findIn(this.#index, query), sealed };
  }

  /** Copies of questions, in the order they were picked, with ids that are free; what is gone is left out. */
  async copies(picks: readonly Pick[], taken: readonly string[] = []): Promise<DraftQuestion[]> {
    const drafts = new Map<string, Draft | undefined>();
    const used = new Set(taken);
    const copied: DraftQuestion[] = [];
    for (const { questId, questionId } of picks) {
      if (!drafts.has(questId)) drafts.set(questId, await this.#openDraft(questId));
      const draft = drafts.get(questId);
      const question = draft && findQuestion(draft, questionId);
      if (!question) continue;
      const id = used.has(question.id) ? `q-${this.#ids.id().toLowerCase().replace(/[^a-z0-9]/g, '').slice(0, 16)}` : question.id;
      used.add(id);
      copied.push({ ...question, id });
    }
    return copied;
  }

  async #refresh(): Promise<number> {
    // QS5: what is sealed is in nobody's bank, not even of those who read it.
    const all = await this.#rows.all();
    const rows = all.filter(({ envelope }) => envelope === null);
    const played = await this.#rows.playedByQuest();
    const ids = new Set(rows.map(({ id }) => id));
    let isChanged = false;
    for (const id of this.#shelved.keys()) isChanged = (!ids.has(id) && this.#shelved.delete(id)) || isChanged;
    for (const { id, updatedAt, isArchived } of rows) {
      const known = this.#shelved.get(id);
      const { games, figures } = played.get(id) ?? { games: 0, figures: [] };
      const isKnown = known?.updatedAt === updatedAt && known.isArchived === isArchived && known.games === games;
      if (isKnown && isSame(known.figures, figures)) continue;
      const draft = isKnown ? known.draft : await this.#openDraft(id);
      if (!draft) continue;
      this.#shelved.set(id, { questId: id, draft, updatedAt, isArchived, games, figures });
      isChanged = true;
    }
    if (isChanged) this.#index = collect([...this.#shelved.values()]);
    return all.length - rows.length;
  }

  /** Nothing of a quest that is sealed, also when it was a moment ago. */
  async #openDraft(questId: string): Promise<Draft | undefined> {
    if ((await this.#rows.byId(questId))?.envelope !== null) return undefined;
    try {
      return (await this.#rows.text(questId, null).written())?.draft;
    } catch (error) {
      if (error instanceof EnvelopeChanged) return undefined;
      throw error;
    }
  }
}
