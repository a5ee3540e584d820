import { expect, type Browser, type Page } from '@playwright/test';
import { tg } from '../../client/src/i18n/run/tg.ts';
import { uz } from '../../client/src/i18n/run/uz.ts';
import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';
import { phoneWords } from '../actors/words.ts';

let server: ServerProcess;
let host: Host;

test.beforeAll(async ({ browser }) => {
  server = await ServerProcess.start();
  host = await Host.take(browser, { url: server.url, language: 'en' });
  await host.claim(server.claimUrl, 'Aigul');
});
test.afterAll(async () => server.stop());

const say = { tg, uz };
const group = 'Хуҷанд';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Takes a test on a phone of its own, and hands it in. */
async function take(browser: Browser, link: string, language: 'tg' | 'uz', names: readonly [mother: string, birthplace: string]): Promise<void> {
  const words = say[language];
  const phone = await browser.newContext({ locale: language, viewport: { width: 360, height: 740 } });
  const page = await phone.newPage();
  await page.goto(link);
  await page.getByLabel(words['take.group']).selectOption(group);
  const answers = { 'take.mother': names[0], 'take.birthplace': names[1], 'take.day': '7', 'take.month': '3', 'take.siblings': '2' } as const;
  for (const name of Object.keys(answers) as (keyof typeof answers)[]) await page.getByLabel(words[name], { exact: true }).fill(answers[name]);
  await press(page, words['take.begin']);
  // Questions come in an order of one's own: those to choose one of are answered, the others passed over.
  const one = page.getByRole('group', { name: phoneWords[language]['question.chooseOne'] });
  await expect(page.getByRole('button', { name: words['take.next'], exact: true })).toBeVisible();
  while (await page.getByRole('button', { name: words['take.next'], exact: true }).isVisible()) {
    if (await one.isVisible()) await one.getByRole('button').first().click();
    await press(page, words['take.next']);
  }
  await press(page, words['take.all']);
  await press(page, words['take.handIn']);
  await page.getByRole('dialog').getByRole('button', { name: words['take.handIn'], exact: true }).click();
  await expect(page.getByRole('heading', { name: words['take.handedIn'] })).toBeVisible();
  await phone.close();
}

/** Four more people, from programs of their own. */
async function takeByMachine(link: string): Promise<void> {
  const code = link.split('/').at(-1);
  for (const i of [1, 2, 3, 4]) {
    const send = async (what: string, body: object) => {
      const response = await fetch(`${server.url}/api/v1/taking/${code}/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ secret: `device-of-person-${i}-in-${code}`, language: 'ky', ...body }) });
      expect(response.status).toBe(200);
      return (await response.json()) as { attempt: { id: string; items: { index: number }[] } };
    };
    const { attempt } = await send('attempts', { name: null, group, personal: { mother: 'Гулнора', birthplace: 'Ош', day: i, month: 1, olderSiblings: 0, word: '' } });
    await send('answers', { attemptId: attempt.id, index: 0, answerId: 'the-first-answer', choice: { option: 'a' }, thinkMs: 9_000 });
    await send('finish', { attemptId: attempt.id });
  }
}

test('[PT1] [PT2] [PT4] [SP11] before and after a training: a code built again in another language finds the same person, and nobody is named', async ({ browser }) => {
  const { page, words } = host;
  await page.goto(`${server.url}/desk`);
  await page.getByRole('link', { name: words['training.new'], exact: true }).click();
  await page.getByLabel(words['training.name'], { exact: true }).fill('Trainers, March');
  await page.getByLabel(words['run.quest'], { exact: true }).selectOption({ label: quest.content.title.en });
  await page.getByLabel(words['run.groups'], { exact: true }).fill(group);
  await press(page, words['training.create']);
  const link = page.getByText(/\/r\/[a-z0-9]{8}$/);
  const pre = (await link.textContent()) ?? '';
  await take(browser, pre, 'tg', ['Ҷамила', 'Хуҷанд']);
  await takeByMachine(pre);

  await press(page, words['training.makePost']);
  await expect(link).toHaveCount(2);
  const post = (await link.nth(1).textContent()) ?? '';
  await take(browser, post, 'uz', ['Jamila', 'Xoʻjand']);
  await takeByMachine(post);

  await press(page, words['training.refresh']);
  await expect(page.getByText(words['training.waitsOpen'].replace('{n}', '5'))).toBeVisible();
  await press(page, words['training.closeBoth']);
  // Answers under way are waited for.
  await expect(async () => {
    await press(page, words['training.refresh']);
    await expect(page.getByText(/Hake 1998/).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole('tab', { name: 'People' }).click();
  await expect(page.getByRole('img', { name: /^Person \d: before/ })).toHaveCount(5);
  await expect(page.getByText('Jamila')).toBeHidden();

  const workbook = page.waitForEvent('download');
  await page.getByRole('link', { name: words['training.workbook'], exact: true }).click();
  expect((await workbook).suggestedFilename()).toMatch(/^Trainers March.*\.xlsx$/);
});
