import type { Clock, Ids } from '../game/ports.ts';
import type { Media } from '../media/service.ts';
import type { WholeQuests } from '../quest/ports.ts';
import type { LookedAt } from './look-at-media.ts';

const KEPT_MS = 30 * 60_000;
const MOST_OF_ONE = 5;
const MOST = 40;
/** Of the pictures and sounds of all of them. */
const MOST_BYTES = 128 * 1024 * 1024;

interface Waiting {
  readonly id: string;
  readonly ownerId: string;
  readonly until: number;
  readonly lookedAt: LookedAt;
  /** Of its pictures and sounds. */
  readonly bytes: number;
}

interface Take {
  readonly take: 'all' | 'good';
  /** In the language of reference. */
  readonly title?: string | undefined;
}

type Taken = { readonly questId: string } | { readonly refused: 'import_gone' | 'import_incomplete' | 'import_empty' | 'storage_full' };

/**
 * I4: files that were read and wait for their owner's word, in memory and for half an hour. Nothing of them is saved before
 * it, and nobody else can find them. The oldest gives way when there are too many.
 */
export class Imports {
  readonly #quests: Pick<WholeQuests, 'add'>;
  readonly #media: Pick<Media, 'keep'>;
  readonly #ids: Ids;
  readonly #clock: Clock;
  #waiting: readonly Waiting[] = [];

  constructor({ quests, media, ids, clock }: { quests: Pick<WholeQuests, 'add'>; media: Pick<Media, 'keep'>; ids: Ids; clock: Clock }) {
    this.#quests = quests;
    this.#media = media;
    this.#ids = ids;
    this.#clock = clock;
  }

  keep(ownerId: string, lookedAt: LookedAt): string {
    const id = this.#ids.id();
    const others = this.#current();
    const own = others.filter((w) => w.ownerId === ownerId).slice(-(MOST_OF_ONE - 1));
    const kept = others.filter((w) => w.ownerId !== ownerId || own.includes(w)).slice(-(MOST - 1));
    const bytes = lookedAt.prepared.flatMap(({ media }) => Object.values(media.parts)).reduce((sum, part) => sum + part.byteLength, 0);
    this.#waiting = [...kept, { id, ownerId, until: this.#clock.now() + KEPT_MS, lookedAt, bytes }];
    while (this.#waiting.length > 1 && this.#waiting.reduce((sum, waiting) => sum + waiting.bytes, 0) > MOST_BYTES) this.#waiting = this.#waiting.slice(1);
    return id;
  }

  /** Whether there was something to forget. */
  discard(ownerId: string, id: string): boolean {
    const found = this.#find(ownerId, id);
    this.#waiting = this.#current().filter((w) => w !== found);
    return found !== undefined;
  }

  /** All of the good questions become a quest, once; or nothing happens. */
  async take(ownerId: string, id: string, { take, title }: Take): Promise<Taken> {
    const found = this.#find(ownerId, id);
    if (!found) return { refused: 'import_gone' };
    const { content, key, found: inFile } = found.lookedAt.imported;
    const good = content.rounds.reduce((sum, round) => sum + round.questions.length, 0);
    if (good === 0) return { refused: 'import_empty' };
    if (take === 'all' && good < inFile) return { refused: 'import_incomplete' };
    // It is taken before it is saved: a second press finds nothing. What cannot be saved comes back.
    this.#waiting = this.#current().filter((w) => w !== found);
    try {
      const named = title === undefined ? content.title : { ...content.title, [content.reference]: title };
      if (!(await this.#media.keep(found.lookedAt.prepared, ownerId))) {
        this.#waiting = [...this.#waiting, found];
        return { refused: 'storage_full' };
      }
      const { id: questId } = await this.#quests.add(ownerId, { content: { ...content, title: named }, key });
      return { questId };
    } catch (error) {
      this.#waiting = [...this.#waiting, found];
      throw error;
    }
  }

  #find(ownerId: string, id: string): Waiting | undefined {
    return this.#current().find((w) => w.id === id && w.ownerId === ownerId);
  }

  #current(): readonly Waiting[] {
    const now = this.#clock.now();
    return this.#waiting.filter((w) => w.until > now);
  }
}
