import { callOf } from '../../server/src/testing/calls/call-of.ts';
import type { Call } from '../../shared/src/call/schema.ts';

const inAll = (text: string) => ({ ky: text, tg: text, uz: text, ru: text, en: text });

/** The preset of a hackathon, for a few people: whoever leads may be alone, and nobody has to be anything. Its dates are for whoever publishes it. */
export function smallHackathon(change: Partial<Call> = {}): Call {
  const call = callOf({ kind: 'hackathon', title: inAll('Media without borders'), about: inAll('A weekend of media'), awards: { best: inAll('The best works'), support: inAll('Advice') }, days: [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5]] }, Date.now());
  return {
    ...call, graceMinutes: 0, roles: call.roles.map((role) => ({ ...role, least: 0 })), withWhom: { kind: 'teams', least: 1, most: 3, countries: 1, closesAt: null },
    jury: { ...call.jury, reviews: 1, backgrounds: [] }, ...change,
  };
}
