import { applyEdits } from '@tabarman/shared/quest/draft/apply.ts';
import type { EditRefusal } from '@tabarman/shared/quest/draft/applied.ts';
import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { draftOfQuest, questFrom } from '@tabarman/shared/quest/draft/to-quest.ts';
import { questGaps } from '@tabarman/shared/quest/rules.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { Entry, Frozen, FrozenQuests, QuestRow, QuestRows, Whole, WholeQuests, Written } from './ports.ts';
import { Presence, type Present } from './presence.ts';

/** A version is kept by itself before the first edit after this long. */
const VERSION_EVERY_MS = 60 * 60_000;
const TRIES = 5;

interface Author {
  readonly id: string;
  readonly name: string;
}

interface Saved {
  readonly number: number;
  /** Everything after the number that the editor had, its own edits among it. */
  readonly entries: readonly Entry[];
  readonly refused: readonly { readonly edit: Edit; readonly refusal: EditRefusal }[];
}

/** Quests as they are written: drafts that several people change, versions to go back to, and what games are made of. */
export class Quests implements FrozenQuests, WholeQuests {
  readonly rows: QuestRows;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #presence: Presence;

  constructor({ rows, clock, ids }: { readonly rows: QuestRows; readonly clock: Clock; readonly ids: Ids }) {
    this.rows = rows;
    this.#clock = clock;
    this.#ids = ids;
    this.#presence = new Presence(clock);
  }

  async create(by: Author, { title, language, languages }: { readonly title: string; readonly language: Language; readonly languages: readonly Language[] }): Promise<QuestRow> {
    const draft: Draft = {
      title: { [language]: title }, description: {}, reference: language, languages: [...new Set([language, ...languages])], marks: {},
      rounds: [{ id: 'r1', title: {}, stop: null, questions: [] }],
    };
    return this.#added(draft, by);
  }

  async copy(by: Author, questId: string): Promise<QuestRow | null> {
    const written = await this.rows.written(questId);
    return written && this.#added(written.draft, by);
  }

  async add(ownerId: string, quest: Pick<Quest, 'content' | 'key'>): Promise<{ readonly id: string }> {
    return { id: await this.#create(draftOfQuest(quest), ownerId) };
  }

  #create(draft: Draft, ownerId: string): Promise<string> {
    return this.rows.create({ slug: `q-${this.#ids.id().toLowerCase()}`, ownerId, draft });
  }

  async #added(draft: Draft, by: Author): Promise<QuestRow> {
    const id = await this.#create(draft, by.id);
    const row = await this.rows.byId(id);
    if (!row) throw new Error(`the quest ${id} is not there`);
    return row;
  }

  /** Q5: makes the edits that can be made of the newest draft, whichever the editor had, and tells what else happened since. */
  async edit(by: Author, questId: string, base: number, edits: readonly Edit[]): Promise<Saved | null> {
    this.#presence.see(questId, by);
    for (let tried = 0; tried < TRIES; tried += 1) {
      const written = await this.rows.written(questId);
      if (!written) return null;
      const { draft, made, refused } = applyEdits(written.draft, edits);
      if (made.length > 0) await this.#keepNow(questId, written, by);
      if (made.length === 0 || (await this.rows.write(questId, written.number, draft, made, by.id))) {
        return { number: written.number + made.length, entries: await this.rows.entriesAfter(questId, base), refused };
      }
    }
    throw new Error(`the quest ${questId} was changed ${TRIES} times while one edit was written`);
  }

  async news(by: Author, questId: string, after: number): Promise<{ entries: Entry[]; others: Present[] }> {
    this.#presence.see(questId, by);
    return { entries: await this.rows.entriesAfter(questId, after), others: this.#presence.others(questId, by.id) };
  }

  others(questId: string, personId: string): Present[] {
    return this.#presence.others(questId, personId);
  }

  /** What is there now is kept first, so that going back can be gone back on. */
  async restore(by: Author, questId: string, versionId: string): Promise<boolean> {
    const [written, draft] = [await this.rows.written(questId), await this.rows.version(questId, versionId)];
    if (!written || !draft) return false;
    await this.rows.keepVersion(questId, written, null, by.id);
    const saved = await this.edit(by, questId, written.number, [{ do: 'replace', draft, was: written.draft }]);
    return saved !== null && saved.refused.length === 0;
  }

  /** Q9: a game is made of what is written now, and keeps it: complete in the reference language at least. */
  async freeze(questId: string, by: { readonly id: string }): Promise<Frozen> {
    const whole = await this.whole(questId);
    if (!whole.ok) return whole;
    if (questGaps(whole.quest, [whole.quest.content.reference]).length > 0) return { ok: false, error: 'quest_incomplete' };
    const revisionId = await this.rows.freeze(questId, whole.quest);
    await this.#keepFrozen(questId, by.id);
    return { ok: true, revisionId };
  }

  async whole(questId: string): Promise<Whole> {
    const [row, written] = [await this.rows.byId(questId), await this.rows.written(questId)];
    if (!row || !written) return { ok: false, error: 'not_found' };
    const quest = questFrom(written.draft);
    return quest ? { ok: true, quest: { slug: row.slug, ...quest } } : { ok: false, error: 'quest_incomplete' };
  }

  /** What a game is made of can be gone back to, unless it is the newest version, or never was another one. */
  async #keepFrozen(questId: string, personId: string): Promise<void> {
    const [written, [newest]] = [await this.rows.written(questId), await this.rows.versions(questId)];
    if (written && written.number > 0 && newest?.number !== written.number) await this.rows.keepVersion(questId, written, null, personId);
  }

  async #keepNow(questId: string, written: Written, by: Author): Promise<void> {
    const [newest] = await this.rows.versions(questId);
    if (newest && (newest.at > this.#clock.now() - VERSION_EVERY_MS || newest.number === written.number)) return;
    await this.rows.keepVersion(questId, written, null, by.id);
  }
}
