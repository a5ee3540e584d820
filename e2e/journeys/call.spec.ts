import { type Browser, expect, type Page } from '@playwright/test';
import { en as words } from '../../client/src/i18n/entrant/en.ts';
import { en as juryWords } from '../../client/src/i18n/jury/en.ts';
import { en as phoneWords } from '../../client/src/i18n/phone/en.ts';
import { en as takingWords } from '../../client/src/i18n/taking/en.ts';
import { grants } from '../../shared/src/call/call.fixture.ts';
import type { Call } from '../../shared/src/call/schema.ts';
import { Host } from '../actors/host.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

const DAY_MS = 24 * 60 * 60_000;
const texts = (text: string) => ({ ky: text, tg: text, uz: text, ru: text, en: text });
let server: ServerProcess;
let host: Host;

test.beforeAll(async ({ browser }) => {
  server = await ServerProcess.start();
  host = await Host.take(browser, { url: server.url, language: 'en' });
  await host.claim(server.claimUrl, 'Aigul');
});
test.afterAll(async () => server.stop());

async function ask<T>(method: 'post' | 'put', path: string, data: object): Promise<T> {
  const answer = await host.page.request[method](`${server.url}/api/v1/calls${path}`, { data, headers: { origin: server.url } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** Grants whose works are taken now, or, moved, whose works are judged now. */
function grantsOf(isJudged: boolean): Call {
  const now = Date.now();
  const [works, review, after] = grants.phases as [Call['phases'][0], Call['phases'][0], Call['phases'][0]];
  const end = isJudged ? now - 60_000 : now + DAY_MS;
  return {
    ...grants, graceMinutes: 0,
    fields: [
      { id: 'title', label: texts('Title of the work'), help: {}, isRequired: true, for: 'public', kind: 'text', most: 60 }, ...grants.fields,
      { id: 'plan', label: texts('Plan'), help: {}, isRequired: true, for: 'jury', kind: 'file', types: ['pdf'], mostBytes: 2_000_000, most: 1 },
    ],
    phases: [{ ...works, opensAt: now - DAY_MS, closesAt: end }, { ...review, opensAt: end, closesAt: end + 5 * DAY_MS }, { ...after, opensAt: end + 6 * DAY_MS, closesAt: end + 30 * DAY_MS }],
  };
}

const pdf = Buffer.from(`%PDF-1.4\n${'1 0 obj <</Type /Catalog>> endobj\n'.repeat(20_000)}%%EOF`);
const phone = async (browser: Browser): Promise<Page> => (await browser.newContext({ locale: 'en', viewport: { width: 360, height: 740 } })).newPage();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('[WK4] [WK6] [WK7] [JU12] a work is written on a phone over a broken network, handed in with a file, and judged on another phone', async ({ browser }) => {
  const call = await ask<{ id: string; slug: string }>('post', '', { kind: 'grants', title: 'Grants', language: 'en' });
  await ask('put', `/${call.id}`, { number: 0, call: grantsOf(false) });
  await ask('post', `/${call.id}/versions`, {});

  const page = await phone(browser);
  await page.goto(`${server.url}/calls/${call.slug}/en`);
  await page.locator(`a.button[href="/calls/${call.slug}/take-part"]`).click();
  await page.getByRole('checkbox', { name: words['enter.keep'] }).check();
  await press(page, words['enter.begin']);
  await page.getByLabel(words['enter.name']).fill('Toktogulova Aida');
  await page.getByLabel(words['enter.day'], { exact: true }).fill('7');
  await page.getByLabel(words['enter.month'], { exact: true }).fill('3');
  await page.getByLabel(words['enter.year'], { exact: true }).fill('2004');
  await press(page, words['enter.next']);
  await page.getByLabel(phoneWords['home.country']).selectOption('KG');
  await page.getByLabel(phoneWords['home.region']).selectOption('KG-GO');
  await press(page, words['enter.next']);
  await page.getByLabel(words['enter.contactField']).fill('aida@example.org');
  await press(page, words['enter.next']);
  await page.getByRole('checkbox').first().check();
  await press(page, words['enter.next']);

  await press(page, takingWords['take.beginWork']);
  await page.getByLabel('Title of the work').fill('A map of rivers');
  await page.getByRole('radio', { name: 'English' }).check({ force: true });
  await page.getByRole('textbox', { name: 'English' }).fill('We ask what the rivers say.');
  await page.context().setOffline(true);
  await page.getByLabel(takingWords['take.budget.what']).fill('A camera');
  await page.getByLabel(takingWords['take.budget.amount'].replace('{currency}', 'USD')).fill('700');
  await page.keyboard.press('Tab');
  await expect(page.getByText(words['enter.offline'])).toBeVisible();
  await page.reload({ waitUntil: 'commit' }).catch(() => null);
  await page.context().setOffline(false);
  await page.goto(`${server.url}/t/${call.slug}`);
  await press(page, takingWords['take.write']);
  await expect(page.getByLabel(takingWords['take.budget.what'])).toHaveValue('A camera');
  await press(page, takingWords['take.handIn']);
  await expect(page.getByText(takingWords['take.wrong.missing'])).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByRole('link', { name: 'plan.pdf' })).toBeVisible();
  await press(page, takingWords['take.preview']);
  await expect(page.getByRole('heading', { name: takingWords['take.previewTitle'] })).toBeVisible();
  await expect(page.getByText('We ask what the rivers say.')).toBeVisible();
  await press(page, takingWords['take.back']);
  await press(page, takingWords['take.handIn']);
  await expect(page.getByText(takingWords['take.handedIn'])).toBeVisible();
  await expect(page.locator('code')).toHaveText(/^[0-9a-f]{64}$/);

  const desk = host.page;
  await desk.goto(`${server.url}/desk/calls/${call.id}/works`);
  await desk.getByRole('button', { name: 'A map of rivers' }).click();
  await expect(desk.getByRole('dialog').getByText('We ask what the rivers say.')).toBeVisible();

  await ask('put', `/${call.id}`, { number: 1, call: grantsOf(true) });
  await ask('post', `/${call.id}/versions`, { reason: { ru: 'Раньше', en: 'Earlier' } });
  const juror = { name: 'Farrukh Rahimov', countries: ['TJ'], languages: ['en', 'ru'], organisation: 'Newsroom', background: null, most: null };
  const { link } = await ask<{ link: string }>('post', `/${call.id}/jury/jurors`, { juror, personId: null });
  const judge = await phone(browser);
  await judge.goto(link.startsWith('http') ? link : `${server.url}${link}`);
  await press(judge, juryWords['jury.begin']);
  await expect(judge.getByText('We ask what the rivers say.')).toBeVisible();
  for (const criterion of ['use en', 'quality en']) await judge.getByRole('group', { name: criterion }).getByRole('radio', { name: /^4/ }).press('4');
  await press(judge, juryWords['jury.next']);
  await expect(judge.getByText(juryWords['jury.allDone'])).toBeVisible();
  await desk.goto(`${server.url}/desk/calls/${call.id}/jury`);
  await expect(desk.getByText(host.words['jury.progress'].replace('{done}', '1').replace('{of}', '3'))).toBeVisible();
});
