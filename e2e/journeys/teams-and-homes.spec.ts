import { expect, type Page } from '@playwright/test';
import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { Projector } from '../actors/projector.ts';
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

/** Opens the dialog of a new game at its further settings, chooses there, and creates it. */
async function createGame(choose: (dialog: Page) => Promise<void>): Promise<string> {
  const { page, words } = host;
  await page.goto(`${server.url}/desk`);
  await page.getByRole('listitem').filter({ hasText: quest.content.title.en }).getByRole('button').first().click();
  await page.getByText(words['newGame.more'], { exact: true }).click();
  await choose(page);
  await page.getByRole('button', { name: words['host.create'], exact: true }).click();
  await page.waitForURL(/\/desk\/games\/[^/]+$/);
  return host.pin();
}

const teamOf = (phone: Phone, name: RegExp | string) => phone.page.getByRole('radio', { name });
const join = (phone: Phone) => phone.page.getByRole('button', { name: phone.words['join.button'], exact: true }).click();
const fillName = (phone: Phone, name: string) => phone.page.getByLabel(phone.words['join.name'], { exact: true }).fill(name);

async function sayHome(phone: Phone, country: string, { region, university }: { region?: string; university?: string } = {}): Promise<void> {
  const { page, words } = phone;
  await page.getByLabel(words['home.country'], { exact: true }).selectOption(country);
  if (region) await page.getByLabel(words['home.region'], { exact: true }).selectOption(region);
  await page.getByLabel(words['home.search'], { exact: true }).fill(university ?? '');
  const offered = page.getByRole('group', { name: words['home.university'] }).getByRole('button');
  await (university ? offered.first() : offered.filter({ hasText: words['home.other'] })).click();
}

test('[M4] [M8] [M10] [W1] [W7] teams with a phone each, from three countries: joined by name and code, dealt by chance, talking first, and on the wall', async ({ browser }) => {
  const pin = await createGame(async (dialog) => {
    const { words } = host;
    await dialog.getByRole('radio', { name: new RegExp(`^${words['newGame.ownPhones']}`) }).check();
    await dialog.getByLabel(words['newGame.talk']).selectOption('5000');
    for (const ask of ['asks.country', 'asks.region', 'asks.university'] as const) await dialog.getByRole('checkbox', { name: new RegExp(`^${words[ask]}`) }).check();
  });
  const wall = await Projector.hang(browser, { link: await host.projectorUrl() });
  const [first, mate, guest] = [
    await Phone.take(browser, { url: server.url, language: 'tg' }),
    await Phone.take(browser, { url: server.url, language: 'uz' }),
    await Phone.take(browser, { url: server.url, language: 'ky' }),
  ];

  await first.scan(pin);
  await fillName(first, 'Ҷамшед');
  await sayHome(first, 'TJ', { region: 'TJ-SU', university: 'Khujand' });
  await first.page.getByLabel(first.words['team.search']).fill('Кӯҳсор');
  await teamOf(first, /Кӯҳсор/).check();
  await join(first);
  await first.sees(first.words['lobby.in']);
  const code = /\d{4}/.exec(await first.page.getByText(/\b\d{4}\b/).first().innerText())?.[0] ?? '';

  await mate.scan(pin);
  await fillName(mate, 'Oʻgʻiloy');
  await sayHome(mate, 'UZ', { region: 'UZ-FA' });
  await mate.page.getByLabel(mate.words['team.search']).fill(code);
  await expect(teamOf(mate, /Кӯҳсор/)).toBeChecked();
  await join(mate);
  await mate.sees('Ҷамшед');

  await guest.scan(pin);
  await fillName(guest, 'Бегимай');
  await join(guest);
  await guest.sees(guest.words['home.missing']);
  await sayHome(guest, 'other');
  await join(guest);
  await guest.sees(guest.words['team.withoutText']);

  await host.page.getByRole('tab', { name: host.words['team.title'] }).click();
  await host.sees(`Code ${code}`);
  await host.page.getByText(host.words['deal.title'], { exact: true }).click();
  await host.page.getByLabel(host.words['deal.count'], { exact: true }).last().fill('2');
  await host.page.getByRole('button', { name: host.words['deal.preview'] }).click();
  await host.page.getByRole('button', { name: host.words['deal.make'] }).click();
  await expect(guest.page.getByText(guest.words['team.withoutText'])).toHaveCount(0);
  await host.page.getByRole('button', { name: host.words['deal.takeBack'] }).click();
  await guest.sees(guest.words['team.withoutText']);

  await host.goOn(host.words['next.start']);
  await wall.sees('Jalal-Abad');
  await host.goOn(host.words['host.nextQuestion']);
  await first.sees(first.words['question.talk']);
  await host.openAnswers();
  for (const phone of [first, mate, guest]) await phone.answer(1);
  await first.sees(first.words['question.explanation']);
  await host.goOn(host.words['rank.title']);
  await host.page.getByRole('radio', { name: host.words['team.title'] }).click({ force: true });
  await wall.sees('Кӯҳсор');
  await host.page.getByRole('radio', { name: host.words['board.map'] }).click({ force: true });
  await wall.sees('Borders are schematic');
  await host.page.getByRole('radio', { name: host.words['rank.byRegion'] }).click({ force: true });
  await wall.sees('Sughd');
});

test('[M11] [W2] one phone for a team of named members, and a home that the phone remembers', async ({ browser }) => {
  const game = () => createGame(async (dialog) => {
    await dialog.getByRole('radio', { name: new RegExp(`^${host.words['newGame.sharedPhone']}`) }).check();
    await dialog.getByRole('checkbox', { name: new RegExp(`^${host.words['asks.country']}`) }).check();
  });
  const phone = await Phone.take(browser, { url: server.url, language: 'uz' });
  await phone.page.goto(`${server.url}/j/${await game()}`);
  await phone.page.getByLabel(phone.words['team.name'], { exact: true }).fill('Lochinlar');
  await phone.page.getByLabel(phone.words['home.country'], { exact: true }).selectOption('UZ');
  const member = (n: number) => phone.page.getByLabel(phone.words['member.number'].replace('{n}', String(n)), { exact: true });
  await member(1).fill('Jasur');
  await member(2).fill('Oʻgʻiloy');
  await join(phone);
  await phone.sees('Jasur va Oʻgʻiloy');

  await phone.page.goto(`${server.url}/j/${await game()}`);
  await expect(phone.page.getByLabel(phone.words['home.country'], { exact: true })).toHaveValue('UZ');
});
