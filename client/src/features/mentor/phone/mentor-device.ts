import type { MentoringView } from '@tabarman/shared/mentor/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { forget, keep, recall } from '../../game/kept.ts';
import { Followed } from '../../../link/followed.ts';

interface MentorParts {
  readonly slug: string;
  readonly ask: <T>(path: string, body?: object, method?: string) => Promise<Reply<T>>;
}

/** One mentor of a call, on one device. */
export class MentorDevice {
  readonly slug: string;
  readonly followed: Followed<MentoringView>;
  readonly #ask: MentorParts['ask'];

  constructor({ slug, ask }: MentorParts) {
    this.slug = slug;
    this.#ask = ask;
    this.followed = new Followed({ look: (seen) => this.#asked('', seen === undefined ? {} : { seen }) });
  }

  /** Of the own link; null where an account opens the page. */
  get key(): string | null {
    const kept = recall(this.#keyPlace) as { readonly key?: unknown } | null;
    return typeof kept?.key === 'string' ? kept.key : null;
  }

  arrive(key: string): void {
    if (key !== this.key) this.followed.state.setState({ view: null, error: null });
    keep(this.#keyPlace, { key });
  }

  /** What is written of a ticket before it is closed. */
  notePlace(ticketId: string): string {
    return `tabarman.mentor.${this.slug}.note.${ticketId}`;
  }

  act(ticketId: string, what: 'claim' | 'return' | 'closing', body: object = {}): Promise<ErrorCode | null> {
    return this.followed.act(this.#asked(`/tickets/${ticketId}/${what}`, body));
  }

  data(): Promise<Reply<object>> {
    return this.#asked<object>('/data', {});
  }

  /** TB24: nothing is left on this device either. Why it was not taken; null when it was. */
  async erase(name: string): Promise<ErrorCode | null> {
    const reply = await this.#asked<object>('/erasure', { name });
    if (!reply.ok) return reply.error;
    this.followed.stop();
    const { view } = this.followed.state.getState();
    if (view?.own) forget(this.notePlace(view.own.id));
    forget(this.#keyPlace);
    return null;
  }

  get #keyPlace(): string {
    return `tabarman.mentor.${this.slug}.key`;
  }

  #asked<T = MentoringView>(path: string, body: object): Promise<Reply<T>> {
    return this.#ask<T>(`calls/by-slug/${encodeURIComponent(this.slug)}/mentoring${path}`, { key: this.key, ...body });
  }
}
