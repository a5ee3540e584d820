import { pairKey, type Verdict } from '@tabarman/shared/jury/comparison.ts';
import type { ConflictType } from '@tabarman/shared/jury/conflict.ts';
import type { JurorAnswer } from '@tabarman/shared/jury/juror.ts';
import { emptySheet, merged, type SheetParts } from '@tabarman/shared/jury/sheet.ts';
import type { DeliberationView, JudgedWorkView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { forget, keep, recall } from '../../game/kept.ts';

const STILL_MS = 900;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;
/** So many works are loaded ahead: a juror in a bus reads on. */
const AHEAD = 8;

/** What one device has written of one work. */
export interface OwnSheet {
  /** As the server had it when this was begun, and how often it was saved there. */
  readonly base: SheetParts;
  readonly number: number;
  readonly now: SheetParts;
}

/** What is done with a work for good, until the server has it. */
type Deed =
  | { readonly workId: string; readonly id: string; readonly kind: 'marks' | 'abstained'; readonly workVersion: number | null; readonly sheet: SheetParts }
  | { readonly workId: string; readonly id: string; readonly kind: 'recused'; readonly type: ConflictType; readonly note: string }
  | ComparedDeed;

/** What is said of two works; `workId` is the key of the two. */
export interface ComparedDeed extends Said {
  readonly workId: string;
  readonly id: string;
  readonly kind: 'compared';
  readonly firstVersion: number;
  readonly secondVersion: number;
}

export interface Said {
  readonly firstId: string;
  readonly secondId: string;
  readonly says: Verdict;
  readonly toFirst: string;
  readonly toSecond: string;
}

/** What was written of the two works that are compared, before anything is said. */
interface PairWords { readonly pair: string; readonly toFirst: string; readonly toSecond: string }

/** Said to the jury, and not sent yet. */
interface Note {
  readonly id: string;
  readonly text: string;
}

/** What is kept over a closed tab and a dead battery; sheets and works each at a place of their own. */
interface Kept {
  readonly view: JudgingView | null;
  readonly deeds: readonly Deed[];
  readonly words: PairWords | null;
}

export interface JurorState {
  readonly kept: Kept;
  readonly error: ErrorCode | null;
  /** Whether the last thing that was sent got no answer. */
  readonly isAway: boolean;
  /** JU25: erased, on this device and on the server. */
  readonly isForgotten: boolean;
  readonly works: Readonly<Record<string, JudgedWorkView>>;
  readonly sheets: Readonly<Record<string, OwnSheet>>;
  /** Why a work, or what was written of it, was not taken. */
  readonly refused: Readonly<Record<string, ErrorCode>>;
}

export interface JurorParts {
  readonly slug: string;
  readonly ask: <T>(path: string, body?: object, method?: string) => Promise<Reply<T>>;
}

const isLater = (error: ErrorCode) => error === 'try_again' || error === 'too_many' || error === 'internal';
const isSame = (a: SheetParts, b: SheetParts) => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
const lines = (record: SheetParts['marks'] | SheetParts['comments']) => Object.entries(record).map(([id, value]) => `${id} ${value}`).toSorted();
const inOrder = ({ marks, comments, toApplicant, toJury }: SheetParts) => [lines(marks), lines(comments), toApplicant, toJury];

/** One juror of a call, on one device. */
export class JurorDevice {
  readonly slug: string;
  readonly state: StoreApi<JurorState>;
  readonly #ask: JurorParts['ask'];
  #isSending = false;
  #isLoadingAhead = false;
  #waitMs = FIRST_WAIT_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ slug, ask }: JurorParts) {
    this.slug = slug;
    this.#ask = ask;
    this.state = createStore<JurorState>(() => ({ kept: { view: null, deeds: [], words: null, ...(recall(this.#place()) as Partial<Kept> | null) }, error: null, isAway: false, isForgotten: false, works: {}, sheets: {}, refused: {} }));
    for (const { id } of this.state.getState().kept.view?.queue ?? []) this.#recallWork(id);
  }

  /** Of the own link; null where an account opens the page. */
  get key(): string | null {
    const kept = recall(this.#place('key')) as { readonly key?: unknown } | null;
    return typeof kept?.key === 'string' ? kept.key : null;
  }

  /** Who it is of is known when the server has told it; until then nothing that is kept here is shown. */
  arrive(key: string): void {
    if (key === this.key) return;
    keep(this.#place('key'), { key });
    this.state.setState(({ kept }) => ({ kept: { ...kept, view: null } }));
  }

  async refresh(): Promise<void> {
    if (this.state.getState().isForgotten) return;
    const error = this.#hear(await this.#asked<JudgingView>(''));
    this.state.setState({ error: error !== null && isLater(error) ? null : error });
    this.send();
    await this.#loadAhead();
  }

  async open(workId: string): Promise<void> {
    this.#recallWork(workId);
    const reply = await this.#asked<JudgedWorkView>(`/works/${workId}`);
    this.#isHeard(reply);
    if (reply.ok) {
      this.#take(reply.data);
      void this.#loadAhead();
    }
    else if (reply.error === 'not_found') {
      this.#drop(workId);
      await this.refresh();
    }
  }

  /** Keeps what was written here at once, and sends it when the juror pauses. */
  write(workId: string, now: SheetParts): void {
    const sheet = this.state.getState().sheets[workId];
    if (!sheet) return;
    this.#setSheet(workId, { ...sheet, now });
    this.#soon(STILL_MS);
  }

  handIn(work: JudgedWorkView, kind: 'marks' | 'abstained'): void {
    const sheet = this.state.getState().sheets[work.id];
    if (sheet) this.#do({ workId: work.id, id: newId(), kind, workVersion: work.version, sheet: sheet.now });
  }

  /** Keeps what was written of the two works of a pair. */
  writeOfPair(words: PairWords): void {
    this.#keep({ words });
  }

  /** PW3: says which of two works is better, or anew; what was read is on this device. */
  compare(said: Said): void {
    const { works } = this.state.getState();
    const [firstVersion, secondVersion] = [works[said.firstId]?.version ?? null, works[said.secondId]?.version ?? null];
    if (firstVersion === null || secondVersion === null) return;
    this.#keep({ words: null });
    this.#do({ workId: pairKey(said.firstId, said.secondId), id: newId(), kind: 'compared', firstVersion, secondVersion, ...said });
  }

  recuse(workId: string, type: ConflictType, note: string): void {
    this.#do({ workId, id: newId(), kind: 'recused', type, note });
  }

  /** JU22: why it was not taken; null when it was. */
  async answer(answer: JurorAnswer): Promise<ErrorCode | null> {
    return this.#hear(await this.#asked<JudgingView>('/answer', { answer }, 'PUT'));
  }

  /** JU29: with one work in full; answered when it is not what was seen any more, or after a while. */
  deliberation(workId: string | null, seen: string | undefined): Promise<Reply<DeliberationView>> {
    return this.#asked('/deliberation', { workId, ...(seen === undefined ? {} : { seen }) });
  }

  say(workId: string, text: string): Promise<Reply<DeliberationView>> {
    return this.#asked(`/works/${workId}/notes`, { id: this.noteOf(workId).id, text });
  }

  /** What is written to the jury and not sent; sent again by the same id it is one note. */
  noteOf(workId: string): Note {
    return this.#notes()[workId] ?? { id: newId(), text: '' };
  }

  keepNote(workId: string, text: string | null): void {
    const others = Object.entries(this.#notes()).filter(([id]) => id !== workId);
    keep(this.#place('notes'), Object.fromEntries(text === null ? others : [...others, [workId, { ...this.noteOf(workId), text }]]));
  }

  /** JU10: of what is not there any more nothing is kept. */
  keepNotesOf(workIds: readonly string[]): void {
    keep(this.#place('notes'), Object.fromEntries(Object.entries(this.#notes()).filter(([id]) => workIds.includes(id))));
  }

  data(): Promise<Reply<object>> {
    return this.#asked<object>('/data');
  }

  /** JU25: nothing is left on this device either. */
  async erase(name: string): Promise<ErrorCode | null> {
    const reply = await this.#asked('/erasure', { name });
    this.#isHeard(reply);
    if (!reply.ok) return reply.error;
    clearTimeout(this.#timer);
    for (const { id } of this.state.getState().kept.view?.queue ?? []) this.#drop(id);
    forget(this.#place());
    forget(this.#place('notes'));
    forget(this.#place('key'));
    this.state.setState({ kept: { view: null, deeds: [], words: null }, isForgotten: true });
    return null;
  }

  readonly send = (): void => {
    clearTimeout(this.#timer);
    if (this.#isSending) return;
    this.#isSending = true;
    void this.#sendAll().finally(() => {
      this.#isSending = false;
    });
  };

  #do(deed: Deed): void {
    const { deeds } = this.state.getState().kept;
    this.#keep({ deeds: [...deeds.filter(({ workId }) => workId !== deed.workId), deed] });
    this.#setRefused(deed.workId, null);
    this.send();
  }

  /** Deeds first, in their order; then every sheet that the server does not have as it is here. */
  async #sendAll(): Promise<void> {
    for (;;) {
      const { kept: { deeds }, sheets } = this.state.getState();
      const [deed] = deeds;
      const unsaved = Object.entries(sheets).find(([, { base, now }]) => !isSame(base, now));
      if (!deed && !unsaved) return;
      const error = deed ? await this.#sendDeed(deed) : unsaved ? await this.#sendSheet(...unsaved) : null;
      if (error === null) {
        this.#waitMs = FIRST_WAIT_MS;
        continue;
      }
      this.#soon(this.#waitMs);
      this.#waitMs = Math.min(LONGEST_WAIT_MS, this.#waitMs * 2);
      return;
    }
  }

  /** The reason to try again later, or null when it is over with it. */
  async #sendDeed(deed: Deed): Promise<ErrorCode | null> {
    const { workId, kind, ...given } = deed;
    const path = kind === 'compared' ? '/comparisons' : `/works/${workId}/${kind === 'recused' ? 'recusal' : 'sheets'}`;
    const error = this.#hear(await this.#asked<JudgingView>(path, deed.kind === 'recused' || deed.kind === 'compared' ? given : { kind, ...given }));
    if (error !== null && isLater(error)) return error;
    this.#keep({ deeds: this.state.getState().kept.deeds.filter(({ id }) => id !== deed.id) });
    this.#setRefused(workId, error);
    if (deed.kind === 'compared') {
      // JU10: one of the two is not there for this juror any more, and nothing stays of it.
      if (error === 'not_found') {
        this.#setRefused(workId, null);
        await this.refresh();
      } else if (error !== null) {
        // The pair is there again where it was not taken, with the works as they are now; what was written stays with it.
        this.#keep({ words: { pair: workId, toFirst: deed.toFirst, toSecond: deed.toSecond } });
        for (const id of [deed.firstId, deed.secondId]) await this.open(id);
      }
      void this.#loadAhead();
    } else if (kind === 'recused' && error === null) this.#drop(workId);
    else {
      // What was handed in is what the next draft begins from.
      const sheet = this.state.getState().sheets[workId];
      if (error === null && sheet && deed.kind !== 'recused') this.#setSheet(workId, { base: deed.sheet, number: 0, now: sheet.now });
      await this.open(workId);
    }
    return null;
  }

  async #sendSheet(workId: string, { number, now }: OwnSheet): Promise<ErrorCode | null> {
    const reply = await this.#asked<{ readonly number: number }>(`/works/${workId}/draft`, { base: number, sheet: now }, 'PUT');
    this.#isHeard(reply);
    if (reply.ok) {
      const sheet = this.state.getState().sheets[workId];
      // What was written meanwhile still waits.
      if (sheet) this.#setSheet(workId, { base: now, number: reply.data.number, now: sheet.now });
      this.#setRefused(workId, null);
      return null;
    }
    if (isLater(reply.error)) return reply.error;
    if (reply.error === 'draft_changed') {
      await this.open(workId);
      return null;
    }
    this.#setRefused(workId, reply.error);
    // Nothing more is sent of it until it is opened or written in again; it stays on this device.
    if (reply.error === 'not_found') this.#drop(workId);
    else this.#pause(workId);
    return null;
  }

  /** JU19: what came from the server and what was written here become one. */
  #take(work: JudgedWorkView): void {
    const theirs = work.draft?.sheet ?? work.sheets[0]?.sheet ?? emptySheet;
    const number = work.draft?.number ?? 0;
    const own = this.state.getState().sheets[work.id];
    this.state.setState(({ works }) => ({ works: { ...works, [work.id]: work } }));
    keep(this.#place(`work.${work.id}`), work);
    this.#setSheet(work.id, { base: theirs, number, now: own && !isSame(own.base, own.now) ? merged(own.base, own.now, theirs) : theirs });
    this.send();
  }

  /** Those that come next and are not on this device yet, one after the other. */
  async #loadAhead(): Promise<void> {
    if (this.#isLoadingAhead) return;
    this.#isLoadingAhead = true;
    for (;;) {
      const { kept: { view }, works, isAway } = this.state.getState();
      const coming = view === null ? [] : view.pairs?.ahead.flatMap(({ firstId, secondId }) => [firstId, secondId]) ?? view.queue.filter(({ isDone }) => !isDone).slice(0, AHEAD).map(({ id }) => id);
      const next = coming.find((id) => works[id] === undefined);
      if (next === undefined || isAway) break;
      const reply = await this.#asked<JudgedWorkView>(`/works/${next}`);
      this.#isHeard(reply);
      if (!reply.ok) break;
      this.#take(reply.data);
    }
    this.#isLoadingAhead = false;
  }

  #asked<T>(path: string, body: object = {}, method = 'POST'): Promise<Reply<T>> {
    return this.#ask<T>(`calls/by-slug/${encodeURIComponent(this.slug)}/judging${path}`, { key: this.key, ...body }, method);
  }

  #isHeard(reply: Reply<unknown>): void {
    this.state.setState({ isAway: !reply.ok && reply.error === 'try_again' });
  }

  #hear(reply: Reply<JudgingView>): ErrorCode | null {
    this.#isHeard(reply);
    if (!reply.ok) return reply.error;
    const before = (recall(this.#place()) as Partial<Kept> | null)?.view;
    const isOther = before !== undefined && before !== null && before.juror.id !== reply.data.juror.id;
    const listed = new Set(isOther ? [] : reply.data.queue.map(({ id }) => id));
    // JU10: what is not there any more is not on this device either; what waits to be sent is told so when it is.
    for (const { id } of before?.queue ?? []) if (!listed.has(id) && (isOther || !isUnsent(this.state.getState(), id))) this.#drop(id);
    if (isOther) forget(this.#place('notes'));
    this.#keep({ view: reply.data, ...(isOther ? { deeds: [], words: null } : {}) });
    return null;
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.send, ms);
  }

  /** Taken as saved until it is written in again. */
  #pause(workId: string): void {
    const sheet = this.state.getState().sheets[workId];
    if (sheet) this.state.setState(({ sheets }) => ({ sheets: { ...sheets, [workId]: { ...sheet, base: sheet.now } } }));
  }

  #recallWork(id: string): void {
    const { works, sheets } = this.state.getState();
    const work = recall(this.#place(`work.${id}`)) as JudgedWorkView | null;
    const sheet = recall(this.#place(`sheet.${id}`)) as OwnSheet | null;
    if (work && !works[id]) this.state.setState({ works: { ...works, [id]: work } });
    if (sheet && !sheets[id]) this.state.setState({ sheets: { ...sheets, [id]: sheet } });
  }

  /** JU10: nothing of it stays on this device. */
  #drop(id: string): void {
    forget(this.#place(`work.${id}`));
    forget(this.#place(`sheet.${id}`));
    const without = <T>(all: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(all).filter(([one]) => one !== id));
    this.state.setState(({ works, sheets }) => ({ works: without(works), sheets: without(sheets) }));
  }

  #setSheet(id: string, sheet: OwnSheet): void {
    this.state.setState(({ sheets }) => ({ sheets: { ...sheets, [id]: sheet } }));
    keep(this.#place(`sheet.${id}`), sheet);
  }

  #setRefused(id: string, error: ErrorCode | null): void {
    this.state.setState(({ refused }) => ({ refused: { ...Object.fromEntries(Object.entries(refused).filter(([one]) => one !== id)), ...(error === null ? {} : { [id]: error }) } }));
  }

  #keep(changes: Partial<Kept>): void {
    const kept = { ...this.state.getState().kept, ...changes };
    this.state.setState({ kept });
    keep(this.#place(), kept);
  }

  #notes(): Readonly<Record<string, Note>> {
    return (recall(this.#place('notes')) as Record<string, Note> | null) ?? {};
  }

  #place(what?: string): string {
    return `tabarman.jury.${this.slug}${what === undefined ? '' : `.${what}`}`;
  }
}

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether something of a work is not on the server yet. */
export const isUnsent = ({ kept, sheets }: JurorState, workId: string): boolean =>
  kept.deeds.some((deed) => deed.workId === workId) || (sheets[workId] !== undefined && !isSame(sheets[workId].base, sheets[workId].now));

/** Whether what is written here of a work is what was handed in of its newest version; what was saved since is not. */
export const isHandedIn = (state: JurorState, { id, version, sheets: [handedIn] }: Pick<JudgedWorkView, 'id' | 'version' | 'sheets'>): boolean =>
  handedIn !== undefined && handedIn.workVersion === version && state.sheets[id]?.number === 0 && !isUnsent(state, id);
