import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);

export interface Made {
  readonly type: string;
  readonly body: Buffer;
}

export interface KeptPage extends Made {
  readonly etag: string;
  /** Null where packing would gain nothing. */
  readonly packed: Buffer | null;
}

/**
 * SI7: what was made once is answered from memory. The key says everything that it depends on, so nothing is ever out of date; what was
 * asked for longest ago makes room. Those who ask while something is made wait for the same.
 */
export class PageCache {
  readonly #most: number;
  readonly #kept = new Map<string, KeptPage>();
  readonly #making = new Map<string, Promise<KeptPage | null>>();
  #bytes = 0;
  #hits = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  /** How many answers came from memory, and how many bytes are kept. */
  get figures(): { readonly hits: number; readonly bytes: number } {
    return { hits: this.#hits, bytes: this.#bytes };
  }

  async get(key: string, make: () => Promise<Made | null>): Promise<KeptPage | null> {
    const known = this.#kept.get(key);
    if (known) {
      this.#hits += 1;
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const making = this.#making.get(key) ?? this.#make(key, make).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  async #make(key: string, make: () => Promise<Made | null>): Promise<KeptPage | null> {
    const made = await make();
    if (!made) return null;
    const page = await keep(made);
    const size = sizeOf(page);
    if (size > this.#most) return page;
    this.#kept.set(key, page);
    this.#bytes += size;
    for (const [oldest, old] of this.#kept) {
      if (this.#bytes <= this.#most) break;
      this.#kept.delete(oldest);
      this.#bytes -= sizeOf(old);
    }
    return page;
  }
}

/** As it is sent. */
export async function keep({ type, body }: Made): Promise<KeptPage> {
  const isText = !type.startsWith('image/png');
  return { type, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`, packed: isText ? await pack(body) : null };
}

const sizeOf = ({ body, packed }: KeptPage) => body.length + (packed?.length ?? 0);
