import type { Text } from '@tabarman/shared/kernel/text.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import type { ManualClock } from '../../adapters/manual-clock.ts';
import { LiveHall, type Leader } from '../live-hall.ts';
import { type Organisers, openDesk } from '../organisers.ts';
import { answered, request } from '../request.ts';
import { startTestServer, type TestServer } from '../start-test-server.ts';
import { importQuest, parts, type SeasonQuest } from './quests.ts';
import { DAY_MS, seasonOf, stageOf } from './season-of.ts';
import { chance, type Team, teams } from './teams.ts';

const HOUR_MS = 60 * 60_000;
const seatGiven: Text = {
  ky: 'Команда орундан баш тартты, аны биринчи запас алды.',
  tg: 'Даста аз ҷой даст кашид, онро захираи якум гирифт.',
  uz: 'Jamoa oʻrindan voz kechdi, uni birinchi zaxira egalladi.',
  ru: 'Команда отказалась от места, его заняла первая резервная.',
  en: 'A team gave up its seat, and the first reserve took it.',
};
/** Halls without a connection. */
const BOXED: readonly string[] = ['Талас', 'Хоруғ'];

/** What the season came to, for whoever counts it again. */
export interface Told {
  readonly seasonId: string;
  readonly slug: string;
  readonly playOffs: number;
  readonly disputes: number;
}

interface Entry { readonly id: string; readonly name: string; readonly country: string }
interface Juror { readonly id: string; readonly token: string }
interface Docket {
  readonly disputes: readonly { readonly stageGame: string; readonly question: string; readonly language: string; readonly group: string; readonly state: string; readonly isWaiting: boolean }[];
  readonly appeals: readonly { readonly id: string }[];
  readonly entries: readonly Entry[];
}
interface Venues { readonly venues: readonly { readonly id: string; readonly name: string; readonly games: readonly { readonly live: { readonly gameId: string; readonly pin: string } }[] }[] }
interface Tie { readonly rule: string; readonly seats: number; readonly entries: readonly string[] }

/** A whole season through the interfaces that people use: HTTP, sockets, and a clock that is moved. */
export class SeasonStory {
  readonly #server: TestServer;
  readonly #clock: ManualClock;
  readonly #say: (line: string) => void;
  #organiser: Leader = { token: '', cookie: '' };
  #second = '';
  #id = '';
  #playOffs = 0;
  #disputes = 0;
  #jury: Readonly<Record<'game' | 'appeal', Juror>> = { game: { id: '', token: '' }, appeal: { id: '', token: '' } };

  constructor(server: TestServer, clock: ManualClock, say: (line: string) => void = () => undefined) {
    [this.#server, this.#clock, this.#say] = [server, clock, say];
  }

  async tell(organisers?: Organisers): Promise<Told> {
    ({ first: this.#organiser, second: this.#second } = organisers ?? (await openDesk(this.#server)));
    this.#jury = { game: await this.#invite('Бектур'), appeal: await this.#invite('Сабина') };
    const quests = {
      national: await importQuest(this.#server.url, this.#organiser.token, parts.national),
      playOff: await importQuest(this.#server.url, this.#organiser.token, parts.playOff),
      final: await importQuest(this.#server.url, this.#organiser.token, parts.final),
    };
    const { id, slug } = await this.#ask<{ id: string; slug: string }>('POST /seasons', { title: 'Табарман 2026', language: 'ru' });
    this.#id = id;
    const start = this.#clock.now() + DAY_MS;
    await this.#ask(`PUT /seasons/${id}`, { number: 0, season: seasonOf(start, { national: quests.national.id, final: quests.final.id }) });
    await this.#ask(`POST /seasons/${id}/versions`, {});
    this.#say('The season is public.');

    await this.#clock.advance(2 * DAY_MS);
    const entries = await this.#ask<readonly Entry[]>(`POST /seasons/${id}/entries`, { entries: teams.map(({ name, country, region, university, classes }) => ({ name, country, region, university, classes })) });
    this.#say(`${teams.length} teams have entered.`);
    const halls = Map.groupBy(teams, (team) => team.hall);
    for (const [hall, of] of halls) await this.#prepare(hall, of, stageOf(of[0]!.country), entries);

    await this.#clock.advance(19 * DAY_MS);
    for (const [hall, of] of halls) {
      await this.#play(quests.national, of, stageOf(of[0]!.country), hall);
      this.#say(`${hall} has played.`);
    }
    for (const country of countryCodes) await this.#rule(stageOf(country));
    await this.#appeal(stageOf('KG'));
    await this.#clock.advance(5 * DAY_MS);
    for (const country of countryCodes) {
      await this.#playOff(quests.playOff, stageOf(country));
      await this.#release(stageOf(country));
    }
    await this.#seats();
    await this.#clock.advance(15 * DAY_MS);
    const finalists = await this.#entriesOf('final');
    const of = teams.filter(({ name }) => finalists.some((entry) => entry.name === name));
    await this.#prepare('Ош: финал', of, 'final', finalists);
    await this.#play(quests.final, of, 'final', 'Ош: финал');
    await this.#rule('final');
    await this.#clock.advance(2 * DAY_MS);
    await this.#release('final');
    this.#say('The final is over.');
    return { seasonId: id, slug, playOffs: this.#playOffs, disputes: this.#disputes };
  }

  /** A hall of a game: who runs it, who is expected, and that they have come. */
  async #prepare(name: string, of: readonly Team[], stage: string, entries: readonly Entry[]): Promise<void> {
    const { venues } = await this.#ask<Venues>(`POST /seasons/${this.#id}/venues`, { venue: { name, place: '', country: stage === 'final' ? null : of[0]!.country, region: null, plays: [{ stage, game: 'game', opensAt: null, closesAt: null }] } });
    const { id } = venues.find((venue) => venue.name === name)!;
    const roster = entries.filter((entry) => of.some((team) => team.name === entry.name)).map((entry) => entry.id);
    await this.#ask(`PUT /seasons/${this.#id}/venues/${id}/roster`, { entries: roster });
    for (const entryId of roster) await this.#ask(`PUT /seasons/${this.#id}/venues/${id}/check-ins/${entryId}`, { stage, game: 'game', isHere: true });
  }

  async #play(quest: SeasonQuest, of: readonly Team[], stage: string, venue: string): Promise<void> {
    const { venues } = await this.#ask<Venues>(`GET /seasons/${this.#id}/venues`);
    const { id } = venues.find(({ name }) => name === venue)!;
    if (BOXED.includes(venue)) return this.#playInBox(quest, of, stage, id);
    const made = await this.#ask<Venues>(`POST /seasons/${this.#id}/venues/${id}/games`, { stage, game: 'game', projectorLanguages: ['ru'] });
    const { gameId, pin } = made.venues.find((one) => one.id === id)!.games[0]!.live;
    await this.#lead(quest, of, { url: this.#server.url, leader: this.#organiser }, { id: gameId, pin });
  }

  /** A hall without a connection: a laptop that has never heard of the season plays from a file and hands one back. */
  async #playInBox(quest: SeasonQuest, of: readonly Team[], stage: string, venueId: string): Promise<void> {
    const path = `/seasons/${this.#id}/venues/${venueId}/bundles`;
    const { bundles } = await this.#ask<{ bundles: readonly { id: string; venueId: string }[] }>(`POST ${path}`, { stage, game: 'game' });
    const { id } = bundles.find((bundle) => bundle.venueId === venueId)!;
    const { startKey } = await this.#ask<{ startKey: string }>(`GET ${path}/${id}/start-key`);
    const box = await startTestServer({}, { clock: this.#clock });
    const leader = await box.claim('Нурлан');
    const at = <T>(endpoint: string, body?: unknown) => answered<T>(box, endpoint, { token: leader.token, ...(body === undefined ? {} : { body }) });
    await answered(box, 'POST /boxes', { token: leader.token, file: await fileOf(this.#server, `${path}/${id}`, this.#organiser.token) });
    await at(`POST /boxes/${id}/game`, { projectorLanguages: ['ru'] });
    await at(`PUT /boxes/${id}/start-key`, { startKey });
    const [opened] = await at<readonly { live: { gameId: string; pin: string } }[]>('GET /boxes');
    await this.#lead(quest, of, { url: box.url, leader }, { id: opened!.live.gameId, pin: opened!.live.pin });
    const result = await fileOf(box, `/boxes/${id}/result`, leader.token);
    await box.stop();
    // Twice, as it happens: it counts once.
    for (let i = 0; i < 2; i += 1) await answered(this.#server, 'POST /box-results', { token: this.#organiser.token, file: result });
  }

  async #lead(quest: SeasonQuest, of: readonly Team[], { url, leader }: { readonly url: string; readonly leader: Leader }, game: { readonly id: string; readonly pin: string }): Promise<void> {
    const hall = await LiveHall.open({ url, clock: this.#clock, leader }, game);
    for (const team of of) await hall.join(team.name, team.language);
    while (await hall.playNext((name, index) => this.#answer(of.find((team) => team.name === name), quest, index)));
    await hall.finish();
  }

  /** The game jury rules on every answer that was typed otherwise, once for all halls. */
  async #rule(stage: string): Promise<void> {
    const path = `/seasons/${this.#id}/stages/${stage}`;
    await this.#ask(`PUT ${path}/jurors/${this.#jury.game.id}`, { jury: 'game' });
    await this.#ask(`PUT ${path}/jurors/${this.#jury.appeal.id}`, { jury: 'appeal' });
    const { disputes } = await this.#ask<Docket>(`GET ${path}/disputes`);
    for (const { stageGame, question, language, group, isWaiting } of disputes) {
      const isAccepted = chance(`${question} ${group}`) < 0.6;
      if (isWaiting) await this.#ask(`POST ${path}/rulings`, { groups: [{ stageGame, question, language, group }], isAccepted, comment: isAccepted ? 'spelling' : 'wrong' }, this.#jury.game.token);
    }
    this.#disputes += disputes.length;
    this.#say(`${disputes.length} answers of ${stage} were ruled on.`);
  }

  /** One team says that its answer is right as well, and the other jury agrees. */
  async #appeal(stage: string): Promise<void> {
    const path = `/seasons/${this.#id}/stages/${stage}`;
    const { disputes, entries } = await this.#ask<Docket>(`GET ${path}/disputes`);
    for (const { stageGame, question } of disputes.filter(({ state }) => state === 'rejected')) {
      for (const { id: entryId } of entries) {
        const asked = { stageGame, question, entryId, kind: 'accept' };
        const told = await request(this.#server, `POST ${path}/appeals`, { token: this.#organiser.token, body: { asked, grounds: 'Так город называли и раньше.', sources: 'Энциклопедия' } });
        if (told.status !== 201) continue;
        const [appeal] = (told.body as Docket).appeals;
        await this.#ask(`PUT ${path}/appeals/${appeal?.id}`, { isAccepted: true, reasons: { ru: 'Источник подтверждает это название.' } }, this.#jury.appeal.token);
        this.#say('An appeal was heard.');
        return;
      }
    }
    throw new Error('nobody could appeal');
  }

  /** What a team knows it answers right; what it does not it leaves, or spells its own way. */
  #answer(team: Team | undefined, { id, rights }: SeasonQuest, index: number): Choice | null {
    const right = rights[index];
    if (!team || !right) return null;
    if (chance(`${id.length} ${team.name} ${index}`) < team.skill) return right;
    return 'text' in right ? { text: `${right.text} ${index}` } : null;
  }

  /** Equal teams across the line play three questions, and then one at a time. */
  async #playOff(quest: SeasonQuest, stage: string): Promise<void> {
    for (let [tie] = await this.#ties(stage); tie; [tie] = await this.#ties(stage)) {
      const hall = await LiveHall.open({ url: this.#server.url, clock: this.#clock, leader: this.#organiser }, { questId: quest.id });
      await this.#ask(`POST /seasons/${this.#id}/stages/${stage}/play-offs`, { gameId: hall.gameId, rule: tie.rule, entries: tie.entries });
      const entries = (await this.#ask<readonly Entry[]>(`GET /seasons/${this.#id}/entries`)).filter((entry) => tie?.entries.includes(entry.id));
      for (const { name } of entries) await hall.join(name, 'ru');
      // The further up in the list, the more they know: it takes the fourth question to tell the first two apart.
      const knows = (name: string, index: number) => index < 3 ? entries.findIndex((entry) => entry.name === name) < 2 || index > 0 : entries[0]?.name === name;
      for (let i = 0; i < 4; i += 1) await hall.playNext((name, index) => (knows(name, index) ? (quest.rights[index] ?? null) : null));
      await hall.finish();
      this.#playOffs += 1;
      this.#say(`${entries.map(({ name }) => name).join(' and ')} have played off.`);
    }
  }

  async #ties(stage: string): Promise<readonly Tie[]> {
    return (await this.#ask<{ ties: readonly Tie[] }>(`GET /seasons/${this.#id}/stages/${stage}/table`)).ties;
  }

  async #release(stage: string, reason?: Text): Promise<void> {
    const path = `/seasons/${this.#id}/stages/${stage}/results`;
    const { results: [draft] } = await this.#ask<{ results: readonly { hash: string }[] }>(`POST ${path}`);
    await this.#ask(`PUT ${path}/check`, { hash: draft?.hash }, this.#second);
    await this.#ask(`PUT ${path}/release`, { hash: draft?.hash, ...(reason === undefined ? {} : { reason }) });
    this.#say(`The results of ${stage} are released.`);
  }

  /** All confirm but one, who withdraws: the best reserve gets the seat, and the results say so. */
  async #seats(): Promise<void> {
    const seats = async (stage: string) => this.#ask<readonly { entryId: string; state: string }[]>(`GET /seasons/${this.#id}/stages/${stage}/seats`);
    for (const country of countryCodes) {
      await this.#clock.advance(HOUR_MS);
      const stage = stageOf(country);
      const [first, ...others] = await seats(stage);
      if (country === 'UZ') await this.#ask(`PUT /seasons/${this.#id}/entries/${first?.entryId}/withdrawal`, { isWithdrawn: true });
      else await this.#ask(`PUT /seasons/${this.#id}/stages/${stage}/seats/${first?.entryId}`, { isConfirmed: true });
      for (const { entryId } of others) await this.#ask(`PUT /seasons/${this.#id}/stages/${stage}/seats/${entryId}`, { isConfirmed: true });
    }
    const stage = stageOf('UZ');
    await this.#clock.advance(HOUR_MS);
    const promoted = (await seats(stage)).find(({ state }) => state === 'offered');
    if (!promoted) throw new Error('nobody was promoted');
    await this.#ask(`PUT /seasons/${this.#id}/stages/${stage}/seats/${promoted.entryId}`, { isConfirmed: true });
    await this.#clock.advance(HOUR_MS);
    await this.#release(stage, seatGiven);
  }

  async #entriesOf(stage: string): Promise<readonly Entry[]> {
    return (await this.#ask<{ rows: readonly { entry: Entry }[] }>(`GET /seasons/${this.#id}/stages/${stage}/table`)).rows.map(({ entry }) => entry);
  }

  #ask<T>(endpoint: string, body?: unknown, token = this.#organiser.token): Promise<T> {
    return answered<T>(this.#server, endpoint, { token, ...(body === undefined ? {} : { body }) });
  }

  async #invite(name: string): Promise<Juror> {
    const { link } = await this.#ask<{ link: string }>('POST /people/invitations', { role: 'reviewer', scope: { countries: [], languages: [] } });
    const { token } = (await request(this.#server, 'POST /session/claim', { body: { link: link.split('#')[1], name } })).body as { token: string };
    return { token, id: (await this.#ask<{ id: string }>('GET /session', undefined, token)).id };
  }
}

async function fileOf(server: Pick<TestServer, 'url'>, address: string, token: string): Promise<Uint8Array> {
  const response = await fetch(`${server.url}/api/v1${address}`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${address} was refused: ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}
