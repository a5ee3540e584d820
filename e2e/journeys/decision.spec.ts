import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { CallTaker } from '../../server/src/testing/call-taker.ts';
import { sceneSettings } from '../../server/src/testing/calls/scene.ts';
import { request } from '../../server/src/testing/request.ts';
import { decisionWord } from '../../shared/src/decision/words.ts';
import { emptySheet } from '../../shared/src/jury/sheet.ts';
import type { RevealPictureView } from '../../shared/src/protocol/contract/reveals.ts';
import { check } from '../actors/axe.ts';
import { LiveCall } from '../actors/live-call.ts';
import { ServerProcess } from '../actors/server.ts';
import { smallHackathon } from '../actors/small-hackathon.ts';
import { test } from '../actors/test.ts';
import { deskWords } from '../actors/words.ts';

const words = deskWords.en;
/** The first and the last lead are of one country, of which one work may be awarded. */
const marks = { 'Арык': 5, 'Tekshir': 3, 'Пули Вахш': 2, 'Үн': 4 } as const;
const teams = Object.keys(marks) as (keyof typeof marks)[];
const titleOf = (team: string) => `Work of ${team}`;
const fromJury = 'Добавьте источники.';
const inAll = (text: string) => ({ ky: text, tg: text, uz: text, ru: text, en: text });

let server: ServerProcess;
let call: LiveCall;
let leads: CallTaker[];
/** What one of them makes the other checks. */
let maker: Page;
let checker: Page;

async function prepare(browser: Browser): Promise<void> {
  server = await ServerProcess.start(sceneSettings);
  const small = smallHackathon();
  call = await LiveCall.publish(server, {
    ...small, jury: { ...small.jury, reviews: 2 },
    awards: [{ ...small.awards[0]!, title: inAll('Best work'), count: 2, reserves: 1, quotas: [{ by: 'country', least: 0, most: 1 }] }],
  }, 'teams');
  leads = await call.leadTeams(teams);
  await call.turnTo('works');
  for (const [i, lead] of leads.entries()) await call.told.handsIn(lead, { title: titleOf(teams[i]!), summary: { ru: 'О соседях' } });
  await call.turnTo('review');
  for (const name of ['Ким Виктор', 'Ли Марина']) await call.told.invites({ name, countries: [], languages: ['ky', 'tg', 'uz', 'ru'], organisation: '', background: null, most: null });
  await call.assignAll();
  await call.told.judges((_, { title }) => {
    const mark = marks[teams.find((team) => Object.values(title).includes(titleOf(team)))!];
    return { ...emptySheet, marks: Object.fromEntries(call.told.call.criteria.map(({ id }) => [id, mark])), toApplicant: fromJury };
  });
  await call.turnTo('results');
  [maker, checker] = await Promise.all([call.laptopOf(browser, call.organisers[0], 'en'), call.laptopOf(browser, call.organisers[1], 'en')]);
}

test.beforeAll(({ browser }) => prepare(browser));
test.afterAll(async () => {
  await call.scene.end();
  await server.stop();
});

const press = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true }).click();
const results = (language: string) => `${server.url}/calls/${call.slug}/${language}/results`;

test('[DC12] [DC13] [DC16] [DC17] [RV1] [RV2] [RV4] from the totals to a release that a second person approved, revealed from the last to the first, told to everybody and amended with a reason', async ({ browser }) => {
  const notAwarded = leads[2]!;

  await test.step('the selection keeps its quota, and what would be without it is told', async () => {
    await maker.goto(`${call.desk}/decision`);
    await expect(maker.getByRole('heading', { name: words['decision.nothingOpen'] })).toBeVisible();
    const rows = maker.getByRole('table', { name: words['decision.works'] }).getByRole('row');
    await expect(rows.filter({ hasText: titleOf('Арык') })).toContainText('100');
    await expect(maker.getByText(/without the quota of countries: .*Work of Үн.* would have it; .*Work of Tekshir.* would not/)).toBeVisible();
    await check(maker, 'decision');
  });

  await test.step('every message is read before it goes anywhere', async () => {
    await press(maker, words['decision.preview']);
    const letters = maker.getByRole('dialog');
    for (const [i, team] of teams.entries()) {
      await letters.getByLabel(words['decision.work']).selectOption({ index: i });
      await expect(letters.locator('[lang]').filter({ hasText: titleOf(team) }).last()).toBeVisible();
    }
    await check(maker, 'messages of a decision', { isBrief: true });
    await press(letters, words['word.close']);
  });

  await test.step('who marked it cannot approve it', async () => {
    await press(maker, words['decision.mark']);
    await press(maker, words['decision.approve']);
    await expect(maker.getByRole('alert').filter({ hasText: words['error.result_same_person'] })).toBeVisible();
    await checker.goto(`${call.desk}/decision`);
    await press(checker, words['decision.approve']);
    await expect(checker.getByRole('button', { name: words['decision.release'], exact: true })).toBeVisible();
  });

  const own = await call.phoneOf(browser, notAwarded, 'tg');
  await test.step('until then nobody who handed in reads any of it', async () => {
    const asked = ['POST /state', 'POST /decision', 'POST /certificates', 'POST /grants', 'POST /messages'];
    const heard = await Promise.all([
      ...asked.map(async (endpoint) => JSON.stringify((await notAwarded.ask(endpoint, endpoint === 'POST /messages' ? { language: 'ru' } : {})).body)),
      ...['', '/rules', '/works', '/results'].map(async (page) => (await fetch(`${server.url}/calls/${call.slug}/ru${page}`)).text()),
    ]);
    for (const text of heard) for (const secret of [fromJury, '"remarks"']) expect(text).not.toContain(secret);
    expect((await notAwarded.ask('POST /decision')).body).toBeNull();
    expect((await request(server, `GET /calls/by-slug/${call.slug}/decision`)).code).toBe('not_found');
    expect((await fetch(results('ru'))).status).toBe(404);
    await expect(own.getByRole('region', { name: decisionWord('tg', 'decided') })).toHaveCount(0);
  });

  await test.step('the hall hears it from a presenter with a phone, from the last to the first, and the wall holds nothing that was not shown', async () => {
    await maker.goto(`${call.desk}/reveal`);
    await maker.getByLabel(words['reveal.presenter']).selectOption({ label: 'Рустам' });
    await press(maker, words['reveal.begin']);
    const link = await maker.getByRole('link', { name: words['reveal.wall'] }).getAttribute('href');
    const wall = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
    const pictures: RevealPictureView[] = [];
    wall.on('response', (answer) => {
      if (answer.url().includes('/api/v1/reveals/')) void answer.json().then((picture) => pictures.push(picture as RevealPictureView), () => undefined);
    });
    await wall.goto(new URL(link ?? '', server.url).href);
    await expect.poll(() => pictures.length).toBeGreaterThan(0);

    const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en', extraHTTPHeaders: { authorization: `Bearer ${call.organisers[1]}` } })).newPage();
    await phone.goto(`${call.desk}/reveal`);
    await press(phone, words['reveal.acceptDo']);
    const step = phone.getByText(/^Step \d+ of \d+$/);
    const total = Number(/of (\d+)$/.exec(await step.innerText())?.[1]);
    for (let n = 1; n <= total; n += 1) {
      await press(phone, words['reveal.next']);
      await expect(step).toHaveText(words['reveal.step'].replace('{n}', String(n)).replace('{total}', String(total)));
      if (n === total - 2) {
        await expect(wall.locator('li[data-placed]')).toHaveCount(teams.length - 1);
        await check(phone, 'presenting', { isBrief: true });
        await check(wall, 'wall of a reveal');
      }
    }
    await expect(wall.locator('li[data-placed]')).toHaveCount(teams.length);
    expect(JSON.stringify(pictures[0])).not.toContain('Work of');
    const order = ['Арык', 'Үн', 'Tekshir', 'Пули Вахш'].map((team) => `${titleOf(team)} · ${team}`);
    for (const { rows } of pictures) {
      const placed = rows.filter(({ place }) => place !== null);
      expect(placed.map(({ title }) => title).toSorted()).toEqual(order.slice(order.length - placed.length).toSorted());
      expect(rows.filter(({ total: points }) => points !== null)).toEqual(placed);
    }
  });

  await test.step('what was approved is released: everybody reads the results, and those without an award what was said of their work', async () => {
    await press(checker, words['decision.release']);
    await press(checker.getByRole('dialog'), words['decision.release']);
    await expect(checker.getByRole('dialog')).toHaveCount(0);
    const page = await (await browser.newContext({ locale: 'tg', viewport: { width: 360, height: 740 } })).newPage();
    await page.goto(results('tg'));
    for (const team of ['Арык', 'Tekshir']) await expect(page.getByText(titleOf(team))).toBeVisible();
    for (const team of ['Үн', 'Пули Вахш']) await expect(page.getByText(titleOf(team))).toHaveCount(0);
    await check(page, 'results of a call');
    await own.reload();
    const decided = own.getByRole('region', { name: decisionWord('tg', 'decided') });
    await expect(decided.getByRole('heading', { name: decisionWord('tg', 'feedback') })).toBeVisible();
    await expect(decided.getByText(fromJury).first()).toBeVisible();
    await check(own, 'what was decided of the own work', { isBrief: true });
  });

  await test.step('an award that is not wanted goes to the next, by an amendment whose reason is public', async () => {
    const reason = `${words['decision.reason']}, Русский`;
    await maker.goto(`${call.desk}/decision`);
    await maker.getByRole('button', { name: words['decision.barOf'].replace('{work}', '') }).first().click();
    const dialog = maker.getByRole('dialog');
    await dialog.getByRole('radio', { name: words['decision.bar.withdrawn'] }).check();
    await dialog.getByLabel(reason, { exact: true }).fill('Команда уезжает');
    await check(maker, 'leaving a work out', { isBrief: true });
    await press(dialog, words['decision.bar']);
    await press(maker, words['decision.amend']);
    await expect(maker.getByRole('button', { name: words['decision.approve'] })).toBeVisible();
    await checker.reload();
    await press(checker, words['decision.approve']);
    await press(checker, words['decision.release']);
    await checker.getByRole('dialog').getByLabel(reason, { exact: true }).fill('Одна команда отказалась от награды');
    await press(checker.getByRole('dialog'), words['decision.release']);
    await expect(checker.getByRole('dialog')).toHaveCount(0);
    await checker.goto(results('ru'));
    await expect(checker.getByText('Одна команда отказалась от награды')).toBeVisible();
    for (const team of ['Үн', 'Tekshir']) await expect(checker.getByText(titleOf(team))).toBeVisible();
    await expect(checker.getByText(titleOf('Арык'))).toHaveCount(0);
  });
});
