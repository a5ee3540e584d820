import type { ReleasedView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { VoteResult } from '@tabarman/shared/vote/views.ts';
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
import { type ArchiveSource, offered } from '../export/exports.ts';
import type { Drawn } from '../view.ts';
import { type CallPage, fileAddresses, fileName, liveAddresses } from './addresses.ts';
import { awardData, awardSchemaText, awardsCsv } from './award-data.ts';
import { callHome } from './home-page.ts';
import { callLayout } from './layout.ts';
import { callResults } from './results-page.ts';
import { callRules } from './rules-page.ts';
import { callWorks } from './works-page.ts';
import { type CallView, type FoundCall, viewOf } from './view.ts';

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
      const view = viewOf({ found, language, now, origin: origin(), addresses: liveAddresses(found.slug) });
      const drawn = await this.#draw(view, page, released);
      return { type: 'text/html; charset=utf-8', body: Buffer.from(callLayout(view, page, drawn)) };
    });
  }

  /** EX1: everything of a call that is public now, as files; nothing of it asks a server. */
  archive(found: FoundCall, vote: VoteResult | null): ArchiveSource {
    const { decisions, clock } = this.#parts;
    const { title, reference, languages } = found.call;
    const page = this.#draw.bind(this);
    return {
      id: found.id, title, reference, languages,
      async* files() {
        const now = clock.now();
        const released = await decisions.releasedOf(found, found.decided);
        const data = awardData(found, released, vote);
        yield { name: 'results.json', text: JSON.stringify(data, null, 1) };
        yield { name: 'results.csv', text: awardsCsv(data, found) };
        yield { name: 'results.schema.json', text: awardSchemaText() };
        yield { name: 'call.json', text: JSON.stringify({ slug: found.slug, call: found.call, versions: found.versions, moved: found.moved }, null, 1) };
        const pages: readonly CallPage[] = ['home', 'rules', ...(allows(found.call, 'gallery', now) ? ['works' as const] : []), ...(released ? ['results' as const] : [])];
        for (const language of offered({ languages })) {
          const view = viewOf({ found, language, now, origin: null, addresses: fileAddresses(language) });
          for (const one of pages) yield { name: `${language}/${fileName(one)}`, text: callLayout(view, one, await page(view, one, released)) };
        }
      },
    };
  }

  async #draw(view: CallView, page: CallPage, released: ReleasedView | null): Promise<Drawn> {
    if (page === 'results' && released !== null) return callResults(view, released);
    if (page === 'works') return callWorks(view, await this.#parts.works.gallery(view.found.id));
    return page === 'rules' ? callRules(view) : callHome(view);
  }

  async #load(slug: string): Promise<FoundCall | null> {
    const found = await this.#parts.calls.published(slug);
    if (!found) return null;
    const { graceMinutes: _, ...call } = found.call;
    return { id: found.row.id, slug: found.row.slug, call, news: await this.#parts.news(found.row.id), decided: await this.#parts.decisions.releasedVersions(found.row.id), versions: found.versions.map(({ number, at, reason }) => ({ number, at, reason })), moved: found.moved };
  }
}
