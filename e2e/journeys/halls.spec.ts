import { type Browser, expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { season as sample } from '../../shared/src/season/season.fixture.ts';
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

const HOUR_MS = 60 * 60_000;
let centre: ServerProcess;
let organiser: Host;
let seasonId: string;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function ask<T>(endpoint: string, data?: object): Promise<T> {
  const [method = '', path = ''] = endpoint.split(' ');
  const answer = await organiser.page.request.fetch(`${centre.url}/api/v1${path}`, { method, headers: { origin: centre.url }, ...(data === undefined ? {} : { data }) });
  expect(answer.ok(), `${endpoint}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** A season whose first game may begin now, of one question, and three teams of it. */
test.beforeAll(async ({ browser }) => {
  centre = await ServerProcess.start();
  organiser = await Host.take(browser, { url: centre.url, language: 'en' });
  await organiser.claim(centre.claimUrl, 'Aigul');
  const [known] = await ask<{ id: string }[]>('GET /quests');
  const { id: questId } = await ask<{ id: string }>(`POST /quests/${known?.id}/copy`);
  const { number, draft } = await ask<{ number: number; draft: { rounds: { questions: object[] }[] } }>(`GET /quests/${questId}/draft`);
  const [round] = draft.rounds;
  const short = { ...draft, rounds: [{ ...round, questions: round?.questions.slice(0, 1) }] };
  await ask(`POST /quests/${questId}/edits`, { base: number, edits: [{ do: 'replace', draft: short, was: draft }] });
  ({ id: seasonId } = await ask<{ id: string }>('POST /seasons', { title: 'Tabarman', language: 'en' }));
  const [national, final] = sample.stages;
  const now = Date.now();
  const games = national?.games.slice(0, 1).map((game) => ({ ...game, questId, opensAt: now - HOUR_MS, closesAt: now + HOUR_MS }));
  await ask(`PUT /seasons/${seasonId}`, { number: 0, season: { ...sample, stages: [{ ...national, games }, final] } });
  const facts = (name: string) => ({ name, country: 'KG', region: null, university: null, classes: [] });
  await ask(`POST /seasons/${seasonId}/entries`, { entries: ['Ala-Too', 'Manas', 'Pamir'].map(facts) });
});
test.afterAll(async () => centre.stop());

/** Somebody who was invited to run a hall, at a phone. */
async function hostOnPhone(browser: Browser, name: string): Promise<Host> {
  const { link } = await ask<{ link: string }>('POST /people/invitations', { role: 'host', scope: { countries: ['KG'], languages: [] } });
  const host = await Host.take(browser, { url: centre.url, language: 'en', viewport: { width: 360, height: 740 } });
  await host.claim(new URL(link, centre.url).href, name);
  return host;
}

test('[VN5] [VN6] [VN8] an organiser makes a venue, and its host checks a team in and makes the game of the hall on a phone', async ({ browser }) => {
  const host = await hostOnPhone(browser, 'Nurlan');
  const { page, words } = organiser;
  await page.goto(`${centre.url}/desk/seasons/${seasonId}/venues`);
  await press(page, words['venue.new']);
  await page.getByLabel(words['venue.name']).fill('Osh');
  await page.getByLabel(words['venue.place']).fill('Lenin street 331');
  await page.getByLabel(words['stage.country']).selectOption('KG');
  await page.getByLabel(words['stage.region'], { exact: true }).selectOption('KG-GO');
  await page.getByRole('checkbox', { name: /The final/ }).uncheck();
  for (const name of ['Nurlan', 'Ala-Too', 'Manas']) await page.getByRole('checkbox', { name, exact: true }).check();
  await press(page, words['word.save']);
  await expect(page.getByText(/Lenin street 331 · .* · Nurlan · expected: 2/)).toBeVisible();

  const hall = host.page;
  await hall.goto(`${centre.url}/desk/seasons/${seasonId}/venues`);
  await hall.getByRole('link', { name: words['venue.open'], exact: true }).click();
  await press(hall, `Ala-Too: ${words['venue.here']}`);
  await expect(hall.getByRole('heading', { name: 'Here: 1 of 2' })).toBeVisible();
  await expect(hall.getByText('Pamir')).toHaveCount(0);
  // What is wide goes off the side of a phone.
  expect(await hall.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await press(hall, words['venue.makeGame']);
  await expect(hall.getByText(/^PIN \d{6}$/)).toBeVisible();

  const pin = /\d{6}/.exec((await hall.getByText(/^PIN \d{6}$/).textContent()) ?? '')?.[0] ?? '';
  const team = await Phone.take(browser, { url: centre.url, language: 'ky' });
  await join(team, pin, 'Ala-Too');
  await press(hall, words['venue.refresh']);
  await expect(hall.getByText(words['venue.seated'])).toBeVisible();
});

test('[HB1] [HB2] [HB3] [HB4] [HB7] [HB8] a hall without a connection plays from a file, and its result is taken in once', async ({ browser }) => {
  const box = await ServerProcess.start();
  try {
    const { page, words } = organiser;
    const entries = await ask<{ id: string; name: string }[]>(`GET /seasons/${seasonId}/entries`);
    const plays = [{ stage: 'national', game: 'first', opensAt: null, closesAt: null }];
    const { venues } = await ask<{ venues: { id: string; name: string }[] }>(`POST /seasons/${seasonId}/venues`, { venue: { name: 'Batken', place: '', country: 'KG', region: 'KG-B', plays } });
    const venueId = venues.find(({ name }) => name === 'Batken')?.id ?? '';
    await ask(`PUT /seasons/${seasonId}/venues/${venueId}/roster`, { entries: entries.filter(({ name }) => name === 'Pamir').map(({ id }) => id) });
    await page.goto(`${centre.url}/desk/seasons/${seasonId}/venues/${venueId}`);
    await press(page, words['box.issue']);
    const bundle = await saved(page, words['box.download']);
    await press(page, words['box.showKey']);
    const startKey = (await page.getByText(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/).textContent()) ?? '';

    const laptop = await Host.take(browser, { url: box.url, language: 'en' });
    await laptop.claim(box.claimUrl, 'Nurlan');
    await laptop.page.goto(`${box.url}/desk/box`);
    await give(laptop.page, words['box.open'], bundle);
    await press(laptop.page, words['venue.makeGame']);
    await laptop.page.getByLabel(words['box.startKey']).fill('ABCD-EFGH-JKMN-PQRS-TVWX');
    await press(laptop.page, words['box.begin']);
    await expect(laptop.page.getByText(words['error.start_key_wrong'])).toBeVisible();
    await laptop.page.getByLabel(words['box.startKey']).fill(startKey);
    await press(laptop.page, words['box.begin']);
    await expect(laptop.page.getByText(words['box.begun'])).toBeVisible();

    await laptop.page.getByRole('link', { name: words['venue.desk'] }).click();
    const team = await Phone.take(browser, { url: box.url, language: 'ru' });
    await join(team, await laptop.pin(), 'Pamir');
    await laptop.give((step) => ({ do: 'advance', step }));
    await laptop.give((step) => ({ do: 'advance', step }));
    await laptop.openAnswers();
    await team.answer(0);
    for (let isOver = false; !isOver;) {
      const { view } = await laptop.read<{ view: { phase: { name: string } } }>();
      isOver = view.phase.name === 'finished';
      if (!isOver) await laptop.give((step) => ({ do: 'endGame', step }));
    }
    await laptop.page.goto(`${box.url}/desk/box`);
    const result = await saved(laptop.page, words['box.result']);

    await page.goto(`${centre.url}/desk/seasons/${seasonId}/venues`);
    const tampered = Buffer.from(result);
    tampered[tampered.length - 1]! ^= 1;
    await give(page, words['box.take'], tampered);
    await expect(page.getByText(words['error.bundle_damaged'])).toBeVisible();
    for (let i = 0; i < 2; i += 1) {
      await give(page, words['box.take'], result);
      await expect(page.getByText(words['box.taken'])).toHaveCount(i + 1);
    }
    await expect(page.getByText(words['venue.state.resultsIn'])).toHaveCount(1);
    const games = await ask<{ venue: string; seats: { name: string }[] }[]>(`GET /seasons/${seasonId}/games`);
    expect(games.filter(({ venue }) => venue === 'Batken').map(({ seats }) => seats.map(({ name }) => name))).toEqual([['Pamir']]);
  } finally {
    await box.stop();
  }
});

/** A team at one phone, with one of its members. */
async function join(phone: Phone, pin: string, name: string): Promise<void> {
  const { page, words } = phone;
  await page.goto(`${phone.url}/j/${pin}`);
  await page.getByLabel(words['team.name'], { exact: true }).fill(name);
  await page.getByLabel(words['member.number'].replace('{n}', '1'), { exact: true }).fill('Aida');
  await page.getByRole('button', { name: words['join.button'], exact: true }).click();
  await phone.sees(words['lobby.in']);
}

/** What a link downloads. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
  return readFileSync(await download.path());
}

/** Chooses a file for a button. */
async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, name)]);
  await chooser.setFiles({ name: 'file', mimeType: 'application/octet-stream', buffer });
}
