import { expect, type Page } from '@playwright/test';
import { uz as juryWords } from '../../client/src/i18n/jury/uz.ts';
import { callOf } from '../../server/src/testing/calls/call-of.ts';
import { sceneSettings } from '../../server/src/testing/calls/scene.ts';
import { judgedIn } from '../../shared/src/call/judged.ts';
import { check } from '../actors/axe.ts';
import { LiveCall } from '../actors/live-call.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';
import { deskWords } from '../actors/words.ts';

const words = deskWords.ky;
const titles = ['Айыл радиосу', 'Харитаи чашмаҳо', 'Mahalla sahifasi'];
const inAll = (text: string) => ({ ky: text, tg: text, uz: text, ru: text, en: text });
let server: ServerProcess;
let call: LiveCall;

test.beforeAll(async () => {
  server = await ServerProcess.start(sceneSettings);
  const preset = callOf({ kind: 'contest', title: inAll('Qoʻshni haqida hikoya'), about: inAll('Qisqa hikoyalar'), awards: {}, days: [[0, 1], [1, 2], [2, 3], [3, 4]] }, Date.now());
  call = await LiveCall.publish(server, { ...judgedIn(preset, 'pairs'), graceMinutes: 0 }, 'works');
  for (const title of titles) {
    const author = await call.arrives();
    await call.told.by(author, 'POST /work', { name: '' });
    await call.told.handsIn(author, { title, summary: { ky: `${title}. Бир күнү кошуна келди.` } });
  }
  await call.turnTo('review');
});
test.afterAll(async () => {
  await call.scene.end();
  await server.stop();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('[PW2] [PW3] [PW4] [PW7] [JU23] a juror says on a phone which of two works is better, over a lost connection, until nothing is left; the desk has strengths and whom to remind', async ({ browser }) => {
  const [first] = [await call.told.invites({ name: 'Ergasheva Madina', countries: [], languages: ['ky', 'uz'], organisation: '', background: null, most: null }), await call.told.invites({ name: 'Ли Марина', countries: [], languages: ['ky', 'ru'], organisation: '', background: null, most: null })];
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: 'uz' });
  const phone = await context.newPage();
  await phone.goto(`${server.url}/jury/${call.slug}#${first.key}`);
  const both = phone.getByRole('group', { name: juryWords['jury.pair.title'] });
  const said = phone.getByRole('status').filter({ hasText: /\d/ });

  await test.step('who is invited answers, and reads how it goes', async () => {
    await press(phone, juryWords['jury.answer.yes']);
    await expect(phone.getByRole('heading', { name: juryWords['jury.pair.how'] })).toBeVisible();
    await check(phone, 'how to compare');
    await press(phone, juryWords['jury.begin']);
  });

  await test.step('one is better, and it is said anew', async () => {
    await expect(both.getByRole('button').first()).toBeEnabled();
    await check(phone, 'two works');
    await both.getByRole('button').first().click();
    await expect(said).toBeVisible();
    await press(phone, juryWords['jury.pair.again']);
    await press(phone, juryWords['jury.pair.equal']);
    await expect(said).toContainText(juryWords['jury.pair.saidEqual'].split('{first}')[0] ?? '');
  });

  await test.step('what is said without a connection is kept, and goes when there is one', async () => {
    await expect(both.getByRole('button').first()).toBeEnabled();
    await context.setOffline(true);
    await both.getByRole('button').last().click();
    await expect(both.getByRole('button').first()).toBeEnabled();
    await both.getByRole('button').first().click();
    await expect(phone.getByRole('heading', { name: juryWords['jury.allDone'] })).toBeVisible();
    await context.setOffline(false);
    await press(phone, `‹ ${juryWords['jury.pair.back']}`);
    await expect(phone.getByRole('progressbar', { name: juryWords['jury.pair.progress'].replace('{done}', '3').replace('{of}', '3') })).toBeVisible();
  });

  await test.step('organisers see how works stand, and write to who has comparisons left', async () => {
    const desk = await call.laptopOf(browser, call.organisers[0], 'ky');
    await desk.goto(`${call.desk}/jury`);
    await desk.getByRole('tab', { name: words['jury.pairs.title'] }).click();
    for (const title of titles) await expect(desk.getByRole('rowheader', { name: new RegExp(title) })).toBeVisible();
    await expect(desk.getByText(words['jury.pairs.parts'])).toBeVisible();
    await check(desk, 'pairs');
    await desk.getByRole('tab', { name: words['jury.jurors'] }).click();
    await press(desk, words['jury.write.toReview'].replace('{n}', '1'));
    await expect(desk.getByRole('rowheader', { name: 'Ли Марина' })).toBeVisible();
    // The letter is in the language that the juror reads best.
    await expect(desk.getByText('вам осталось сравнений: 3').first()).toBeVisible();
  });
});
