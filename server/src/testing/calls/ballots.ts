import type { VoteDeskView, VoteView } from '@tabarman/shared/vote/views.ts';
import type { CallTaker } from '../call-taker.ts';
import { request } from '../request.ts';
import { chance } from '../season/teams.ts';
import type { Scene } from './scene.ts';
import type { ToldCall } from './told-call.ts';

const MINUTE_MS = 60_000;
/** More than a circle of friends. */
const CROWD = 14;

/**
 * People vote over days, each from a place of their own, for works that they like. Then a crowd out of one hall votes within minutes for the work that the others
 * like least. `teams`: who made which work, by its number.
 */
export async function vote({ server, clock, say }: Scene, told: ToldCall, teams: readonly (readonly CallTaker[])[]): Promise<void> {
  const cast = async ({ key }: CallTaker, works: readonly string[], from: string) => {
    const { code } = await request(server, `PUT /voting/${told.slug}/ballot`, { body: { key, works }, headers: { 'x-forwarded-for': from } });
    if (code !== undefined) throw new Error(`a ballot was refused: ${code}`);
  };
  const { works, most } = await request(server, `GET /calls/by-slug/${told.slug}/vote`).then(({ body }) => body as VoteView);
  const everybody = teams.flatMap((team, i) => team.map((taker) => ({ taker, number: i + 1 })));
  const favourite = works.toSorted((a, b) => chance(b.title) - chance(a.title))[0]!;
  const crowd = everybody.filter(({ number }) => number !== favourite.number).slice(-CROWD);
  const others = everybody.filter((one) => !crowd.includes(one));
  for (const [i, { taker, number }] of others.entries()) {
    await clock.advance(23 * MINUTE_MS);
    const liked = works.filter((work) => work.number !== number).toSorted((a, b) => dislike(i, a.title) - dislike(i, b.title));
    await cast(taker, liked.slice(0, 1 + (i % most)).map(({ id }) => id), `203.0.113.${i + 1}`);
  }
  for (const { taker } of crowd) {
    await clock.advance(MINUTE_MS / 3);
    await cast(taker, [favourite.id], '198.51.100.7');
  }
  say(`${everybody.length} ballots are cast.`);
}

/** The same of the same titles: what everybody thinks of a work, and what one sees in it alone. */
const dislike = (voter: number, title: string) => chance(`${voter} ${title}`) + chance(title);

/** Whoever looks at bursts says what counts, and once its hours are over the counts before and after are published. */
export async function countBallots({ clock, say }: Scene, told: ToldCall): Promise<void> {
  const { bursts, readyAt } = await told.desk<VoteDeskView>('GET /vote');
  for (const { id } of bursts) {
    await told.desk('PUT /vote/bursts', { burst: id, isCounted: false, reason: 'Голоса пришли из одного зала за пять минут, после объявления со сцены.' });
  }
  await told.until(Math.max(readyAt ?? 0, clock.now()));
  const { result } = await told.desk<VoteDeskView>('POST /vote/result');
  say(`The vote is published: ${result?.counted} of ${result?.cast} ballots count.`);
}
