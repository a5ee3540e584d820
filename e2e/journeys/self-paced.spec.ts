import { expect, type Page } from '@playwright/test';
import { en as phoneWords } from '../../client/src/i18n/phone/en.ts';
import { en as runWords } from '../../client/src/i18n/run/en.ts';
import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

let server: ServerProcess;
let host: Host;

test.beforeAll(async ({ browser }) => {
  server = await ServerProcess.start();
  host = await Host.take(browser, { url: server.url, language: 'en' });
  await host.claim(server.claimUrl, 'Aigul');
});
test.afterAll(async () => server.stop());

/** Makes a test of the quest on the desk, whose answers are told once it is closed; what the QR code leads to. */
async function shareTest(): Promise<string> {
  const { page, words } = host;
  await page.goto(`${server.url}/desk/runs/new`);
  await page.getByLabel(words['run.quest'], { exact: true }).selectOption({ label: quest.content.title.en });
  await page.getByLabel(words['run.feedback'], { exact: true }).selectOption('afterClose');
  await page.getByRole('checkbox', { name: words['run.shuffleQuestions'] }).uncheck();
  await page.getByRole('button', { name: words['run.create'], exact: true }).click();
  return (await page.getByText(/\/r\/[a-z0-9]{8}$/).textContent()) ?? '';
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const chooseFirst = (page: Page) => page.getByRole('group', { name: phoneWords['question.chooseOne'] }).getByRole('button').first().click();
const state = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible();

test('[SP1] [SP7] [SP10] [SP12] a test by QR code: the network goes and comes back, the device changes, and what is right is told after the closing', async ({ browser }) => {
  const link = await shareTest();
  const phone = await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  await page.goto(link);
  await page.getByLabel(runWords['take.name'], { exact: true }).fill('Айгүл Осмонова');
  await press(page, runWords['take.begin']);

  await chooseFirst(page);
  await state(page, phoneWords['answer.saved']);

  await phone.setOffline(true);
  await press(page, runWords['take.next']);
  // A number: the middle of its range.
  await press(page, phoneWords['answer.submit']);
  await expect(page.getByText(runWords['take.offline'])).toBeVisible();
  await state(page, phoneWords['answer.sending']);
  await phone.setOffline(false);
  await state(page, phoneWords['answer.saved']);
  await expect(page.getByText(runWords['take.offline'])).toBeHidden();

  const all = page.getByRole('button', { name: runWords['take.all'], exact: true });
  while (!(await all.isVisible())) await press(page, runWords['take.next']);
  await all.click();
  await press(page, runWords['take.move']);
  const letters = (await page.getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/).textContent()) ?? '';

  const tablet = await (await browser.newContext({ locale: 'en', viewport: { width: 820, height: 1180 } })).newPage();
  await tablet.goto(`${link}#${letters.replace(' ', '')}`);
  await press(tablet, runWords['take.goOn']);
  await expect(tablet.getByText(`3 of ${quest.content.rounds.flatMap((round) => round.questions).length}`)).toBeVisible();
  while (await tablet.getByRole('button', { name: runWords['take.next'], exact: true }).isVisible()) await press(tablet, runWords['take.next']);
  await press(tablet, runWords['take.all']);
  await press(tablet, runWords['take.handIn']);
  await tablet.getByRole('dialog').getByRole('button', { name: runWords['take.handIn'], exact: true }).click();
  await expect(tablet.getByRole('heading', { name: runWords['take.handedIn'] })).toBeVisible();
  await expect(tablet.getByText(runWords['take.closeOpen'])).toBeVisible();
  await expect(tablet.getByText(runWords['take.result'])).toBeHidden();

  const { words } = host;
  await host.page.getByRole('button', { name: words['run.reload'], exact: true }).click();
  await expect(host.page.getByRole('rowheader', { name: 'Айгүл Осмонова' })).toBeVisible();
  await host.page.getByRole('button', { name: words['run.close'], exact: true }).click();
  await expect(host.page.getByText(words['run.closed'], { exact: true })).toBeVisible();

  // Answers under way are waited for before anybody is told what is right.
  const check = tablet.getByRole('button', { name: runWords['take.check'], exact: true });
  await expect(async () => {
    // What a press before has asked for may come only now, and takes the button away.
    if (await check.isVisible()) await check.click({ timeout: 1_000 });
    await expect(tablet.getByText(runWords['take.result'])).toBeVisible({ timeout: 500 });
  }).toPass();
  await tablet.getByText(quest.content.rounds[0]?.questions[0]?.prompt.en ?? '').click();
  await expect(tablet.getByText(phoneWords['question.correctAnswer']).first()).toBeVisible();
});
