import { type Browser, expect, type Page } from '@playwright/test';
import { tg as ballotWords } from '../../client/src/i18n/ballot/tg.ts';
import { tg as entrantWords } from '../../client/src/i18n/entrant/tg.ts';
import type { CallTaker } from '../../server/src/testing/call-taker.ts';
import { sceneSettings } from '../../server/src/testing/calls/scene.ts';
import { answered, request } from '../../server/src/testing/request.ts';
import type { BallotView, VoteView } from '../../shared/src/vote/views.ts';
import { check } from '../actors/axe.ts';
import { LiveCall } from '../actors/live-call.ts';
import { ServerProcess } from '../actors/server.ts';
import { smallHackathon } from '../actors/small-hackathon.ts';
import { test } from '../actors/test.ts';
import { deskWords } from '../actors/words.ts';

const teams = ['Арык', 'Tekshir', 'Пули Вахш', 'Үн', 'Bozor'] as const;
/** In one room, behind one address. */
const FRIENDS = 13;
const room = { 'x-forwarded-for': '203.0.113.7' };
let server: ServerProcess;
let call: LiveCall;
let leads: CallTaker[];
let friends: CallTaker[];

test.beforeAll(async () => {
  server = await ServerProcess.start(sceneSettings);
  call = await LiveCall.publish(server, smallHackathon({ vote: { most: 3, reviewHours: 0 } }), 'teams');
  leads = await call.leadTeams(teams);
  friends = [];
  for (let i = 0; i < FRIENDS; i += 1) friends.push(await call.arrives('other'));
  for (const friend of friends) await call.told.confirms(friend);
  await call.turnTo('works');
  for (const [i, lead] of leads.entries()) await call.told.handsIn(lead, { title: `Work of ${teams[i]}`, summary: { ru: 'О соседях' } });
  await call.turnTo('review');
});
test.afterAll(async () => {
  await call.scene.end();
  await server.stop();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const choice = (page: Page, team: string) => page.getByRole('checkbox', { name: `Work of ${team}` });
const view = () => answered<VoteView>(server, `GET /calls/by-slug/${call.slug}/vote`);
const desk = async (browser: Browser) => call.laptopOf(browser, call.organisers[0], 'en');

test('[VO1] [VO2] [VO3] [VO4] [VO5] whoever confirmed an address votes for three and thinks again, nobody sees counts before the end, and both counts are published', async ({ browser }) => {
  const words = deskWords.en;
  const page = await call.phoneOf(browser, leads[0]!, 'tg');
  const atDesk = await desk(browser);

  await test.step('an address is confirmed by the code in a letter before anything else', async () => {
    await expect(page.getByRole('button', { name: entrantWords['enter.code.send'] })).toBeVisible();
    await page.goto(`${server.url}/v/${call.slug}`);
    await expect(page.getByText(ballotWords['ballot.refused.voter_not_verified'])).toBeVisible();
    await page.getByRole('link', { name: ballotWords['ballot.ownPage'] }).click();
    const letter = call.scene.mailbox.next();
    await press(page, entrantWords['enter.code.send']);
    await page.getByLabel(entrantWords['enter.code.field']).fill(/\d{6}/.exec((await letter).subject ?? '')?.[0] ?? '');
    await press(page, entrantWords['enter.code.confirm']);
    await expect(page.getByLabel(entrantWords['enter.code.field'])).toBeHidden();
  });

  await test.step('three works and no more, never the own, and the newest ballot stands', async () => {
    await page.goto(`${server.url}/v/${call.slug}`);
    for (const team of teams.slice(1, 4)) await choice(page, team).check();
    await expect(choice(page, teams[0])).toBeDisabled();
    await expect(page.getByText(ballotWords['ballot.own'])).toBeVisible();
    await expect(choice(page, teams[4])).toBeDisabled();
    await press(page, ballotWords['ballot.send']);
    await expect(page.getByText(ballotWords['ballot.stored'])).toBeVisible();
    await check(page, 'ballot');
    await choice(page, teams[3]).uncheck();
    await choice(page, teams[4]).check();
    await press(page, ballotWords['ballot.change']);
    await expect(page.getByText(ballotWords['ballot.stored'])).toBeVisible();
    await page.reload();
    for (const team of [teams[1], teams[2], teams[4]]) await expect(choice(page, team)).toBeChecked();
    await expect(choice(page, teams[3])).not.toBeChecked();
    const { works } = await view();
    const own = await request(server, `PUT /voting/${call.slug}/ballot`, { body: { key: leads[0]!.key, works: works.filter(({ team }) => team === teams[0]).map(({ id }) => id) } });
    expect(own.code).toBe('ballot_own');
  });

  await test.step('while it is open nobody sees counts, organisers neither', async () => {
    await atDesk.goto(`${call.desk}/vote`);
    await expect(atDesk.getByText(/Nobody sees counts before it closes/)).toBeVisible();
    const seen = async () => JSON.stringify([await view(), await answered(server, `GET /calls/${call.id}/vote`, { token: call.organisers[0] })]);
    const before = await seen();
    const favourite = (await view()).works.find(({ team }) => team === teams[3])!.id;
    for (const { key } of friends) await answered<BallotView>(server, `PUT /voting/${call.slug}/ballot`, { headers: room, body: { key, works: [favourite] } });
    expect(await seen()).toBe(before);
    await atDesk.reload();
    await expect(atDesk.getByText(/Nobody sees counts before it closes/)).toBeVisible();
    await expect(atDesk.getByRole('table')).toHaveCount(0);
  });

  await test.step('a burst is ruled on with a reason, and both counts become public', async () => {
    await call.turnTo('results');
    await page.reload();
    await expect(page.getByText(ballotWords['ballot.closed'])).toBeVisible();
    await atDesk.reload();
    await expect(atDesk.getByRole('button', { name: words['vote.publish'] })).toBeDisabled();
    const bursts = atDesk.getByRole('region', { name: words['vote.bursts'] });
    const rulings = bursts.getByLabel(words['vote.reason']);
    // They came from one place, and within minutes.
    await expect(rulings).toHaveCount(2);
    for (const i of [0, 1]) {
      await rulings.nth(i).fill('One room within a minute');
      await bursts.getByRole('button', { name: words['vote.leaveOut'] }).nth(i).click();
      await expect(bursts.getByText(words['vote.leftOut'], { exact: true })).toHaveCount(i + 1);
    }
    await check(atDesk, 'counts at the desk');
    await press(atDesk, words['vote.publish']);
    await expect(atDesk.getByText(/The counts are public since/)).toBeVisible();
    await page.reload();
    const counts = page.getByRole('listitem').filter({ hasText: `Work of ${teams[3]}` });
    await expect(counts).toContainText(ballotWords['ballot.before'].replace('{after}', '0').replace('{before}', String(FRIENDS)));
    await check(page, 'counts');
  });
});
