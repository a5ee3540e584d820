import { tellingOf } from '@tabarman/shared/call/rules-text/telling.ts';
import { allows } from '@tabarman/shared/call/windows.ts';
import { instantsPast } from '@tabarman/shared/call/steps.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { CallDesk } from '../../call/service.ts';
import type { DecisionDesk } from '../../decision/service.ts';
import type { Clock } from '../../game/ports.ts';
import type { NewsItem } from '../../message/service.ts';
import type { CallWorks } from '../../work/service.ts';
import { leastRecent } from '../least-recent.ts';
import { type KeptPage, PageCache } from '../page-cache.ts';
import { callHome } from './home-page.ts';
import { callLayout } from './layout.ts';
import { callResults } from './results-page.ts';
import { callRules } from './rules-page.ts';
import { callWorks } from './works-page.ts';
import type { CallPage, CallView, FoundCall } from './view.ts';

interface CallSiteParts {
  readonly calls: Pick<CallDesk, 'published'>;
  readonly decisions: Pick<DecisionDesk, 'releasedVersions' | 'releasedOf'>;
  readonly works: Pick<CallWorks, 'gallery'>;
  readonly news: (callId: string) => Promise<readonly NewsItem[]>;
  readonly clock: Clock;
  readonly origin: () => string | null;
}

const CALLS = 32;
const MOST_BYTES = 16 * 1024 * 1024;
const MINUTE_MS = 60_000;

/** SI7, CL10: the public pages of calls, made once and answered from memory. */
export class CallSite {
  readonly #parts: CallSiteParts;
  readonly #found = leastRecent<string, Promise<FoundCall | null>>(CALLS);
  readonly #cache = new PageCache(MOST_BYTES);

  constructor(parts: CallSiteParts) {
    this.#parts = parts;
  }

  /** To be called once a call that is public has become another. */
  changed(): void {
    this.#found.forgetAll();
  }

  /** Null when nothing of it is public. Addresses that people make up take no place, and neither does what could not be read. */
  async find(slug: string): Promise<FoundCall | null> {
    let found: FoundCall | null = null;
    try {
      found = await this.#found.get(slug, () => this.#load(slug));
      return found;
    } finally {
      if (found === null) this.#found.forget(slug);
    }
  }

  async page(found: FoundCall, language: Language, page: CallPage): Promise<KeptPage | null> {
    const { clock, origin } = this.#parts;
    const now = clock.now();
    const [newest] = found.versions;
    // Names follow what people say now, and are no part of a version.
    const released = page === 'results' ? await this.#parts.decisions.releasedOf(found, found.decided) : null;
    if (page === 'results' && released === null) return null;
    if (page === 'works' && !allows(found.call, 'gallery', now)) return null;
    // Works are handed in and withdrawn, and the links to their files end: the page is made anew every minute.
    const minute = page === 'works' ? Math.floor(now / MINUTE_MS) : '';
    const names = released?.awards.flatMap(({ works }) => works.map(({ people }) => people)) ?? [];
    return this.#cache.get([found.slug, newest?.number, instantsPast(found.call, now), origin() ?? '', language, page, found.decided.length, minute, JSON.stringify([names, found.news.map(({ id, amended }) => [id, amended])])].join(' '), async () => {
      const view: CallView = { ...tellingOf(found.call, language), found, now, origin: origin(), link: (to, other = language) => `/calls/${found.slug}/${other}${to === 'home' ? '' : `/${to}`}` };
      const drawn = released ? callResults(view, released) : page === 'works' ? callWorks(view, await this.#parts.works.gallery(found.id)) : page === 'home' ? callHome(view) : callRules(view);
      return { type: 'text/html; charset=utf-8', body: Buffer.from(callLayout(view, page, drawn)) };
    });
  }

  async #load(slug: string): Promise<FoundCall | null> {
    const found = await this.#parts.calls.published(slug);
    if (!found) return null;
    const { graceMinutes: _, ...call } = found.call;
    return { id: found.row.id, slug: found.row.slug, call, news: await this.#parts.news(found.row.id), decided: await this.#parts.decisions.releasedVersions(found.row.id), versions: found.versions.map(({ number, at, reason }) => ({ number, at, reason })), moved: found.moved };
  }
}
