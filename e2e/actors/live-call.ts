import type { Browser, Page } from '@playwright/test';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { CallTaker } from '../../server/src/testing/call-taker.ts';
import { type Person, peopleFrom } from '../../server/src/testing/calls/people.ts';
import { openScene, type Scene } from '../../server/src/testing/calls/scene.ts';
import { ToldCall } from '../../server/src/testing/calls/told-call.ts';
import type { Call } from '../../shared/src/call/schema.ts';
import type { ServerProcess } from './server.ts';

const DAY_MS = 24 * 60 * 60_000;
const small = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const laptop = { viewport: { width: 1280, height: 800 } };

/**
 * A public call on a server whose clock nobody moves: its phases are moved, as organisers do it, each time by a version with a reason. What people
 * did before the part that a journey is about is told over HTTP.
 */
export class LiveCall {
  readonly told: ToldCall;
  readonly scene: Scene;
  readonly #server: ServerProcess;
  readonly #call: Call;
  #saves: number;
  #people = 0;

  private constructor(server: ServerProcess, scene: Scene, told: ToldCall, call: Call) {
    [this.#server, this.scene, this.told, this.#call, this.#saves] = [server, scene, told, call, 1];
  }

  /** Published with its phase `phase` open. */
  static async publish(server: ServerProcess, given: Call, phase: string): Promise<LiveCall> {
    const scene = await openScene(server, { now: () => Date.now(), advance: () => Promise.resolve() });
    const call = inPhase(given, phase);
    return new LiveCall(server, scene, await ToldCall.publish(scene, call), call);
  }

  /** The tokens of two organisers: what one marks as final, the other approves. */
  get organisers(): readonly [string, string] {
    const { first, second } = this.scene.organisers;
    return [first.token, second];
  }

  get id(): string {
    return this.told.id;
  }

  get slug(): string {
    return this.told.slug;
  }

  get desk(): string {
    return `${this.#server.url}/desk/calls/${this.id}`;
  }

  /** Everything before this phase is over, and it is open; with null the last one is over, too. */
  async turnTo(phase: string | null): Promise<void> {
    await this.told.desk('PUT ', { number: this.#saves, call: inPhase(this.#call, phase) });
    this.#saves += 1;
    await this.told.desk('POST /versions', { reason: { ru: 'Все успели раньше', en: 'Everybody was ready earlier' } });
  }

  /** The next person of the three countries, registered and with all consents. */
  async arrives(role: string | null = null, change: (person: Person) => Person = (person) => person): Promise<CallTaker> {
    const person = peopleFrom(0, this.#people + 1)[this.#people];
    if (!person) throw new Error('there is nobody more');
    this.#people += 1;
    return this.told.arrives(change(person), role);
  }

  /** One who leads for each of these teams, in the phase of teams. */
  async leadTeams(names: readonly string[]): Promise<CallTaker[]> {
    const leads: CallTaker[] = [];
    for (const name of names) {
      const lead = await this.arrives('journalist');
      await this.told.by(lead, 'POST /work', { name });
      leads.push(lead);
    }
    return leads;
  }

  /** Every work to every juror: a plan of the solver may find no time on a busy machine. */
  async assignAll(): Promise<void> {
    const { works } = await this.told.jury();
    await this.told.desk('PUT /jury/assignments', { add: this.told.jurors.flatMap(({ id: jurorId }) => works.map(({ id: workId }) => ({ jurorId, workId, isFixed: true }))), remove: [] });
  }

  /** The phone of somebody who came, at their own page or at another that knows them. */
  async phoneOf(browser: Browser, { key }: Pick<CallTaker, 'key'>, language: Language, path?: string): Promise<Page> {
    const page = await (await browser.newContext({ ...small, locale: language })).newPage();
    await page.goto(`${this.#server.url}/t/${this.slug}#me=${key}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (path !== undefined) await page.goto(`${this.#server.url}${path}`);
    return page;
  }

  /** The laptop of an organiser. */
  async laptopOf(browser: Browser, token: string, language: Language): Promise<Page> {
    return (await browser.newContext({ ...laptop, locale: language, extraHTTPHeaders: { authorization: `Bearer ${token}` } })).newPage();
  }
}

/** The phases one after another, a day each, so that this one began now. */
function inPhase(call: Call, phase: string | null): Call {
  const now = Date.now();
  const open = phase === null ? call.phases.length : call.phases.findIndex(({ id }) => id === phase);
  if (open < 0) throw new Error(`there is no phase ${phase}`);
  const at = (place: number) => now + (place - open) * DAY_MS;
  return { ...call, phases: call.phases.map((one, place) => ({ ...one, opensAt: at(place), closesAt: at(place + 1) })) };
}

/** Takes a phone in hand again that lay beside. */
export const lookAgain = (page: Page) => page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
