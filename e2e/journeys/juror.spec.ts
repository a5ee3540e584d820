import { expect, type Page } from '@playwright/test';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { tg as words } from '../../client/src/i18n/jury/tg.ts';
import { Host } from '../actors/host.ts';
import { manyWorks } from '../actors/many-works.ts';
import { Phone } from '../actors/phone.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

const ASSIGNED = 40;
let server: ServerProcess;
let host: Host;

test.beforeAll(async ({ browser }) => {
  server = await ServerProcess.start();
  host = await Host.take(browser, { url: server.url, language: 'ru' });
  await host.claim(server.claimUrl, 'Айгүл');
});
test.afterAll(async () => server.stop());

const done = (n: number, of: number) => words['jury.progress'].replace('{done}', String(n)).replace('{of}', String(of));
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap();

test('[JU12] [JU14] [JU19] [JU22] a juror with 40 works on a phone is led from one to the next, over a lost connection and a conflict, to the end', async ({ browser }) => {
  // Forty works take a slow machine longer than one of them would.
  const { id, call, link } = await manyWorks(host, { many: ASSIGNED + 2, assigned: ASSIGNED, juror: { name: 'Раҳматуллоева Фирӯза', languages: ['tg', 'ru'] } });
  const criteria = call.criteria.map(({ title }) => textIn(title, 'tg', 'ru'));
  const phone = await Phone.take(browser, { url: server.url, language: 'tg' });
  const { page } = phone;
  const seen = new Set<string>();

  /** A work that was not there before, from its beginning. */
  const reads = async () => {
    await expect.poll(async () => page.url()).not.toBe([...seen].at(-1));
    expect(seen).not.toContain(page.url());
    seen.add(page.url());
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  };
  /** How far one is, on whatever screen. */
  const far = (words: string) => expect(page.getByRole('progressbar', { name: words })).toBeVisible();
  const mark = async (criterion: string, value: number) => page.getByRole('group', { name: new RegExp(`^${criterion}`) }).locator('label').nth(value - 1).tap();
  const marks = async () => {
    for (const [i, criterion] of criteria.entries()) await mark(criterion, 1 + ((seen.size + i) % 5));
  };
  const judges = async () => {
    await reads();
    if (seen.size <= 2) await press(page, words['jury.goToMarks']);
    await marks();
    await press(page, words['jury.next']);
  };

  await page.goto(link);
  await press(page, words['jury.answer.yes']);
  await far(done(0, ASSIGNED));
  await press(page, words['jury.begin']);
  for (let n = 0; n < 15; n += 1) await judges();

  // A conflict takes the work away, and the next one is there.
  await reads();
  await page.getByText(words['jury.cannot'], { exact: true }).tap();
  await press(page, words['jury.recuse']);
  await page.getByText(words['jury.type.organisation'], { exact: true }).tap();
  await press(page, words['jury.recuseSure']);
  await reads();
  await far(done(15, ASSIGNED - 1));

  // In a tunnel: marks are kept, and the works that come next are on the phone already.
  await phone.context.setOffline(true);
  await marks();
  await press(page, words['jury.next']);
  await phone.sees(words['jury.offline']);
  await far(done(16, ASSIGNED - 1));
  await reads();
  await mark(criteria[0]!, 5);
  const half = page.url();
  await phone.sees(words['jury.waiting']);
  await phone.context.setOffline(false);
  await page.reload();
  await expect(page).toHaveURL(half);
  await phone.sees(words['jury.saved']);
  await expect(page.getByRole('group', { name: new RegExp(`^${criteria[0]}`) }).getByRole('radio', { name: /^5/ })).toBeChecked();
  await far(done(16, ASSIGNED - 1));
  await marks();
  await press(page, words['jury.next']);

  while (seen.size < ASSIGNED) await judges();
  await expect(page.getByRole('heading', { name: words['jury.allDone'] })).toBeInViewport();
  await far(done(ASSIGNED - 1, ASSIGNED - 1));
  const { sheets, conflicts } = (await (await host.page.request.get(`${server.url}/api/v1/calls/${id}/jury`)).json()) as JuryView;
  expect(Object.entries(Object.groupBy(sheets, ({ kind }) => kind)).map(([kind, all]) => `${all?.length} ${kind}`).toSorted()).toEqual(['1 recused', `${ASSIGNED - 1} marks`]);
  expect(conflicts.map(({ type, source }) => `${type} ${source}`)).toEqual(['organisation self']);
});
