import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin } from '@tabarman/shared/call/windows.ts';
import type { MentorAbout } from '@tabarman/shared/mentor/mentor.ts';
import type { AskedOfMentor } from '@tabarman/shared/mentor/ticket-schema.ts';
import type { MentorDeskView, MentoringView, TeamHelpView } from '@tabarman/shared/mentor/views.ts';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { CallTaker, publishCall } from '../../testing/call-taker.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

/** In whose phase of works the clock is a minute old. */
const hackathonAt = (now: number): Call => {
  const later = (at: number | null) => at && at + now - MINUTE - worksBegin(grants)!;
  return {
    ...grants, withWhom: { kind: 'teams', least: 1, most: 3, countries: 1, closesAt: null },
    phases: grants.phases.map(({ opensAt, closesAt, ...phase }) => ({ ...phase, opensAt: later(opensAt), closesAt: later(closesAt), rights: phase.id === 'works' ? ['register', 'team', 'work'] : phase.rights })),
  };
};
export const MINUTE = 60_000;
export const clock = manualClock(worksBegin(grants)! + MINUTE);
export let hackathon: Call;
export let server: TestServer;
export let token: string;
export let id: string;
export let slug: string;
export let people = 0;

export const ask = (endpoint: string, body?: object) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
export const desk = async () => (await ask(`GET /calls/${id}/mentors`)).body as MentorDeskView;

/** Somebody with a team of one. */
export async function team(name: string): Promise<CallTaker> {
  const one = new CallTaker(server, slug, `helped${(people += 1)}`);
  await one.tell(hackathon, { name: `${name} Толук аты` });
  await one.ask('POST /work', { name });
  return one;
}

export async function mentor(name: string, about: Partial<MentorAbout> = {}) {
  const added = await ask(`POST /calls/${id}/mentors`, { mentor: { name, languages: ['ru'], topics: ['API'], ...about }, personId: null });
  const { view, link } = added.body as { view: MentorDeskView; link: string };
  const key = link.split('#')[1]!;
  const send = (path = '', body: object = {}) => request(server, `POST /calls/by-slug/${slug}/mentoring${path}`, { body: { key, ...body } });
  return {
    id: view.mentors.find((one) => one.about.name === name)!.id, link, send, state: async () => (await send()).body as MentoringView,
    claim: (ticketId: string) => send(`/tickets/${ticketId}/claim`), giveBack: (ticketId: string) => send(`/tickets/${ticketId}/return`), close: (ticketId: string, note = '') => send(`/tickets/${ticketId}/closing`, { note }),
  };
}

export const asks = (one: CallTaker, asked: Partial<AskedOfMentor> = {}) => one.ask('POST /tickets', { asked: { about: 'Ката чыгып жатат', languages: ['ru'], place: 'Стол 7', link: null, ...asked } });
export const help = async (one: CallTaker, body: object = {}) => (await one.ask('POST /help', body)).body as TeamHelpView;
export async function ticketOf(one: CallTaker, asked: Partial<AskedOfMentor> = {}): Promise<string> {
  return ((await asks(one, asked)).body as TeamHelpView).ticket!.id;
}

/** For every test a new public call, on one server for those of a file. */
export function withMentoredCalls(): void {
  beforeAll(async () => {
    server = await startTestServer({}, { clock });
    ({ token } = await server.claim());
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    hackathon = hackathonAt(clock.now());
    ({ id, slug } = await publishCall(server, token, hackathon));
  });
}
