import { expect, type Locator, type Page } from '@playwright/test';
import { uz as afterWords } from '../../client/src/i18n/afterwards/uz.ts';
import { uz as takingWords } from '../../client/src/i18n/taking/uz.ts';
import type { CallTaker } from '../../server/src/testing/call-taker.ts';
import { callOf } from '../../server/src/testing/calls/call-of.ts';
import { sceneSettings } from '../../server/src/testing/calls/scene.ts';
import { grantWord } from '../../shared/src/grant/words.ts';
import { emptySheet } from '../../shared/src/jury/sheet.ts';
import { check } from '../actors/axe.ts';
import { LiveCall } from '../actors/live-call.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';
import { deskWords } from '../actors/words.ts';

const words = deskWords.en;
const TITLE = 'Айыл радиосу';
const DAY_MS = 24 * 60 * 60_000;
const inAll = (text: string) => ({ ky: text, tg: text, uz: text, ru: text, en: text });
let server: ServerProcess;
let call: LiveCall;
let author: CallTaker;

test.beforeAll(async () => {
  server = await ServerProcess.start(sceneSettings);
  const grants = callOf({ kind: 'grants', title: inAll('Grants for local media'), about: inAll('Small grants'), awards: { grant: inAll('A grant') }, days: [[0, 1], [1, 2], [2, 3]] }, Date.now());
  call = await LiveCall.publish(server, { ...grants, graceMinutes: 0, jury: { ...grants.jury, reviews: 1 } }, 'works');
  author = await call.arrives();
  await call.told.by(author, 'POST /work', { name: '' });
  await call.told.handsIn(author, { title: TITLE, summary: { ky: 'Мектеп радиосу' }, plan: '1. Окуу. 2. Эфир.', budget: [{ what: 'Микрофон', amount: 1_000 }] });
  await call.turnTo('review');
  await call.told.invites({ name: 'Ли Марина', countries: [], languages: ['ky', 'ru'], organisation: '', background: null, most: null });
  await call.assignAll();
  await call.told.judges(() => ({ ...emptySheet, marks: Object.fromEntries(call.told.call.criteria.map(({ id }) => [id, 5])) }));
  await call.turnTo('results');
  await call.told.decides();
});
test.afterAll(async () => {
  await call.scene.end();
  await server.stop();
});

const press = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true }).click();

test('[GR1] [GR4] [GR5] [GR6] [GR11] [GR12] an agreement is signed and its first part paid; a report is late, handed in, returned and accepted; the donor gets a file', async ({ browser }) => {
  const desk = await call.laptopOf(browser, call.organisers[0], 'en');
  const phone = await call.phoneOf(browser, author, 'uz');

  await test.step('an agreement follows from the released decision; it is dated, signed, and a part of it paid', async () => {
    await desk.goto(`${call.desk}/grants`);
    await press(desk, words['grant.drawUp']);
    await desk.getByRole('link', { name: new RegExp(`${TITLE}$`) }).click();
    await expect(desk.getByRole('heading', { level: 1, name: new RegExp(TITLE) })).toBeVisible();
    // Two months ago, so that the first report is due by now.
    await desk.getByLabel(words['grant.startsOn']).fill(new Date(Date.now() - 70 * DAY_MS).toISOString().slice(0, 10));
    await press(desk, words['word.save']);
    await press(desk, words['grant.sign']);
    await press(desk.getByRole('dialog'), words['grant.sign']);
    await press(desk, words['grant.pay']);
    await check(desk, 'noting a payment', { isBrief: true });
    await press(desk.getByRole('dialog'), words['word.save']);
    await expect(desk.getByText(grantWord('en', 'tranche.paid')).first()).toBeVisible();
    await check(desk, 'one grant');
  });

  await test.step('it is in the list of what is late', async () => {
    await desk.goto(`${call.desk}/grants`);
    await check(desk, 'board of grants');
    await desk.getByRole('tab', { name: words['grant.toRead'] }).click();
    await expect(desk.getByText(words['grant.reportOf'].replace('{n}', '1').replace('{title}', TITLE))).toBeVisible();
    await check(desk, 'late reports', { isBrief: true });
  });

  const first = phone.locator('section').filter({ has: phone.getByRole('heading', { name: afterWords['after.report'].replace('{n}', '1') }) });
  await test.step('whoever was awarded writes it, keeps it as a draft and hands it in', async () => {
    await press(phone, takingWords['take.after']);
    await expect(first.getByText(afterWords['after.late'])).toBeVisible();
    await first.getByLabel(grantWord('uz', 'done')).fill('Ikki maktabda radio ochildi.');
    await first.getByLabel(afterWords['after.spent'].replace('{currency}', 'USD')).fill('400');
    await press(first, afterWords['after.save']);
    await expect(first.getByRole('button', { name: afterWords['after.save'] })).toBeDisabled();
    await check(phone, 'a report');
    expect(JSON.stringify(await call.told.desk('GET /grants'))).not.toContain('Ikki maktabda');
    await press(first, afterWords['after.handIn']);
    await expect(first.getByText(grantWord('uz', 'report.submitted'))).toBeVisible();
  });

  await test.step('the desk reads it and returns it with a word, and accepts it once that is mended', async () => {
    await desk.reload();
    await desk.getByRole('tab', { name: words['grant.toRead'] }).click();
    await expect(desk.getByText('Ikki maktabda radio ochildi.')).toBeVisible();
    await desk.getByLabel(words['grant.comment']).fill('Havolalarni qoʻshing');
    await press(desk, words['grant.return']);
    await expect(desk.getByText(words['grant.nothingToRead'])).toBeVisible();
    await phone.reload();
    await press(phone, takingWords['take.after']);
    await expect(first.getByText('Havolalarni qoʻshing')).toBeVisible();
    await first.getByLabel(afterWords['after.links']).fill('https://example.org/radio');
    await press(first, afterWords['after.handIn']);
    await expect(first.getByText(grantWord('uz', 'report.submitted'))).toBeVisible();
    await desk.reload();
    await desk.getByRole('tab', { name: words['grant.toRead'] }).click();
    await expect(desk.getByRole('link', { name: 'https://example.org/radio' })).toBeVisible();
    await check(desk, 'a report to read', { isBrief: true });
    await press(desk, words['grant.accept']);
    await expect(desk.getByText(words['grant.nothingToRead'])).toBeVisible();
  });

  await test.step('the donor gets agreements, money and reports in a file', async () => {
    // A link that downloads takes no header of this laptop along: the file is asked for at its address.
    const link = await desk.getByRole('link', { name: words['grant.file'].replace('{name}', 'XLSX') }).getAttribute('href');
    const file = (path: string) => fetch(new URL(path, server.url), { headers: { authorization: `Bearer ${call.organisers[0]}` } });
    const workbook = await file(link ?? '');
    expect([workbook.status, workbook.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')]);
    expect(await (await file((link ?? '').replace('/xlsx', '/json'))).json()).toMatchObject({ format: 'tabarman-grants', grants: [{ work: { title: TITLE } }] });
  });
});
