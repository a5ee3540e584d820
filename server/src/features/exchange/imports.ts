import type { Imported } from '@tabarman/shared/exchange/imported-quest.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { WholeQuests } from '../quest/ports.ts';

const KEPT_MS = 30 * 60_000;
const MOST_OF_ONE = 5;
const MOST = 40;

interface Waiting {
  readonly id: string;
  readonly ownerId: string;
  readonly until: number;
  readonly imported: Imported;
}

interface Take {
  readonly take: 'all' | 'good';
  /** In the language of reference. */
  readonly title?: string | undefined;
}

type Taken = { readonly questId: string } | { readonly refused: 'import_gone' | 'import_incomplete' | 'import_empty' };

/**
 * I4: files that were read and wait for their owner's word, in memory and for half an hour. Nothing of them is saved before
 * it, and nobody else can find them. The oldest gives way when there are too many.
 */
export class Imports {
  readonly #quests: Pick<WholeQuests, 'add'>;
  readonly #ids: Ids;
  readonly #clock: Clock;
  #waiting: readonly Waiting[] = [];

  constructor({ quests, ids, clock }: { quests: Pick<WholeQuests, 'add'>; ids: Ids; clock: Clock }) {
    this.#quests = quests;
    this.#ids = ids;
    this.#clock = clock;
  }

  keep(ownerId: string, imported: Imported): string {
    const id = this.#ids.id();
    const others = this.#current();
    const own = others.filter((w) => w.ownerId === ownerId).slice(-(MOST_OF_ONE - 1));
    const kept = others.filter((w) => w.ownerId !== ownerId || own.includes(w)).slice(-(MOST - 1));
    this.#waiting = [...kept, { id, ownerId, until: this.#clock.now() + KEPT_MS, imported }];
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
    const { content, key, found: inFile } = found.imported;
    const good = content.rounds.reduce((sum, round) => sum + round.questions.length, 0);
    if (good === 0) return { refused: 'import_empty' };
    if (take === 'all' && good < inFile) return { refused: 'import_incomplete' };
    // It is taken before it is saved: a second press finds nothing. What cannot be saved comes back.
    this.#waiting = this.#current().filter((w) => w !== found);
    try {
      const named = title === undefined ? content.title : { ...content.title, [content.reference]: title };
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
