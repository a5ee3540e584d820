import { applyEdits } from '@tabarman/shared/quest/draft/apply.ts';
import type { EditRefusal } from '@tabarman/shared/quest/draft/applied.ts';
import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { draftOfQuest, questFrom } from '@tabarman/shared/quest/draft/to-quest.ts';
import { questGaps } from '@tabarman/shared/quest/rules.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { Envelopes, Look, Reader } from '../envelope/service.ts';
import type { Entry, Frozen, FrozenQuests, QuestRow, QuestRows, QuestText, Read, Whole, WholeQuests, Written } from './ports.ts';
import { Presence, type Present } from './presence.ts';

/** A version is kept by itself before the first edit after this long. */
const VERSION_EVERY_MS = 60 * 60_000;
const TRIES = 5;

interface Author extends Reader {
  readonly name: string;
}

interface Saved {
  readonly number: number;
  /** Everything after the number that the editor had, its own edits among it. */
  readonly entries: readonly Entry[];
  readonly refused: readonly { readonly edit: Edit; readonly refusal: EditRefusal }[];
}

type Opened = Extract<Read, { ok: true }>;

/** Quests as they are written: drafts that several people change, versions to go back to, and what games are made of. */
export class Quests implements FrozenQuests, WholeQuests {
  readonly rows: QuestRows;
  readonly envelopes: Envelopes;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #presence: Presence;

  constructor({ rows, envelopes, clock, ids }: { readonly rows: QuestRows; readonly envelopes: Envelopes; readonly clock: Clock; readonly ids: Ids }) {
    this.rows = rows;
    this.envelopes = envelopes;
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

  /** The text of a quest, for somebody who may read it now. */
  async read(by: Reader, questId: string, look: Look): Promise<Read> {
    const opened = await this.envelopes.read(by, questId, look);
    if (!opened.ok) return opened;
    const row = await this.rows.byId(questId);
    return row ? { ok: true, row, text: this.rows.text(questId, opened.cipher) } : { ok: false, error: 'not_found' };
  }

  /** Null while the quest is sealed: what is in its envelope has no copy beside it. */
  async copy(by: Author, questId: string): Promise<QuestRow | null> {
    const written = (await this.envelopes.of(questId)) ? null : await this.rows.text(questId, null).written();
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
  async edit(by: Author, { row: { id }, text }: Opened, base: number, edits: readonly Edit[]): Promise<Saved | null> {
    this.#presence.see(id, by);
    for (let tried = 0; tried < TRIES; tried += 1) {
      const written = await text.written();
      if (!written) return null;
      const { draft, made, refused } = applyEdits(written.draft, edits);
      if (made.length > 0) await this.#keepNow(text, written, by);
      if (made.length === 0 || (await text.write(written.number, draft, made, by.id))) {
        return { number: written.number + made.length, entries: await text.entriesAfter(base), refused };
      }
    }
    throw new Error(`the quest ${id} was changed ${TRIES} times while one edit was written`);
  }

  async news(by: Author, { row: { id }, text }: Opened, after: number): Promise<{ entries: Entry[]; others: Present[] }> {
    this.#presence.see(id, by);
    return { entries: await text.entriesAfter(after), others: this.#presence.others(id, by.id) };
  }

  others(questId: string, personId: string): Present[] {
    return this.#presence.others(questId, personId);
  }

  /** What is there now is kept first, so that going back can be gone back on. */
  async restore(by: Author, opened: Opened, versionId: string): Promise<boolean> {
    const { text } = opened;
    const [written, draft] = [await text.written(), await text.version(versionId)];
    if (!written || !draft) return false;
    await text.keepVersion(written, null, by.id);
    const saved = await this.edit(by, opened, written.number, [{ do: 'replace', draft, was: written.draft }]);
    return saved !== null && saved.refused.length === 0;
  }

  /** Q9: a game is made of what is written now, and keeps it: complete in the reference language at least. */
  async freeze(questId: string, by: Reader, { mayWait }: { readonly mayWait: boolean }): Promise<Frozen> {
    if (await this.envelopes.of(questId)) return mayWait ? this.#freezeSealed(questId, by) : { ok: false, error: 'quest_sealed' };
    const text = this.rows.text(questId, null);
    const [row, written] = [await this.rows.byId(questId), await text.written()];
    if (!row || !written) return { ok: false, error: 'not_found' };
    const quest = questFrom(written.draft);
    if (!quest || questGaps(quest, [quest.content.reference]).length > 0) return { ok: false, error: 'quest_incomplete' };
    const revisionId = await this.rows.freeze(questId, quest);
    await this.#keepFrozen(text, by.id);
    return { ok: true, revisionId };
  }

  /** QS6: made by somebody who need not be named, of what nobody reads here. */
  async #freezeSealed(questId: string, by: Reader): Promise<Frozen> {
    const row = await this.rows.byId(questId);
    if (!row) return { ok: false, error: 'not_found' };
    const { languages, reference } = row.summary;
    if (!languages.includes(reference)) return { ok: false, error: 'quest_incomplete' };
    const revisionId = await this.rows.freezeSealed(questId, by.id);
    await this.envelopes.note(by, questId, 'games.create');
    return { ok: true, revisionId };
  }

  async whole(questId: string, by: Reader, look: string): Promise<Whole> {
    const read = await this.read(by, questId, look);
    if (!read.ok) return read;
    const written = await read.text.written();
    if (!written) return { ok: false, error: 'not_found' };
    const quest = questFrom(written.draft);
    return quest ? { ok: true, quest: { slug: read.row.slug, ...quest } } : { ok: false, error: 'quest_incomplete' };
  }

  /** What a game is made of can be gone back to, unless it is the newest version, or never was another one. */
  async #keepFrozen(text: QuestText, personId: string): Promise<void> {
    const [written, [newest]] = [await text.written(), await text.versions()];
    if (written && written.number > 0 && newest?.number !== written.number) await text.keepVersion(written, null, personId);
  }

  async #keepNow(text: QuestText, written: Written, by: Author): Promise<void> {
    const [newest] = await text.versions();
    if (newest && (newest.at > this.#clock.now() - VERSION_EVERY_MS || newest.number === written.number)) return;
    await text.keepVersion(written, null, by.id);
  }
}
