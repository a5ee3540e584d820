import { type PublicCall, type Telling, tellingOf } from '@tabarman/shared/call/rules-text/telling.ts';
import type { MovedDate } from '@tabarman/shared/call/windows.ts';
import type { DecisionTable } from '@tabarman/shared/decision/table.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { CallVersion } from '../../call/ports.ts';
import type { NewsItem } from '../../message/service.ts';
import type { Version } from '../../release/ports.ts';
import type { CallAddresses, CallPage } from './addresses.ts';

/** What everybody may know of a call: without its grace (CL8). */
export interface FoundCall {
  readonly id: string;
  readonly slug: string;
  readonly call: PublicCall;
  /** Newest first; there is one at least. */
  readonly versions: readonly Pick<CallVersion, 'number' | 'at' | 'reason'>[];
  /** Newest first. */
  readonly moved: readonly MovedDate[];
  /** ME21: announcements that are for everybody, newest first. */
  readonly news: readonly NewsItem[];
  /** Released versions of its decision, newest first. */
  readonly decided: readonly Version<DecisionTable>[];
}

/** What every page of a call is made from. */
export interface CallView extends Telling {
  readonly found: FoundCall;
  /** Epoch ms. */
  readonly now: number;
  /** Where people reach this server; null when only this machine does. */
  readonly origin: string | null;
  readonly addresses: CallAddresses;
  readonly link: (page: CallPage, language?: Language) => string;
}

export function viewOf({ found, language, addresses, ...given }: Pick<CallView, 'found' | 'language' | 'now' | 'origin' | 'addresses'>): CallView {
  return { ...tellingOf(found.call, language), ...given, found, addresses, link: (page, other = language) => addresses.page(page, other) };
}
