import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { en as phoneWords } from '../../client/src/i18n/entrant/en.ts';
import { Registrant } from '../../server/src/features/entrant/registrant.fixture.ts';
import { type Mailbox, startMailbox } from '../../server/src/testing/mailbox.ts';
import { type PlayedStage, playStage } from '../../server/src/testing/released-stage.ts';
import { en as checkWords } from '../../shared/src/certificate/words/en.ts';
import { season as sample } from '../../shared/src/season/season.fixture.ts';
import { colleague } from '../actors/colleague.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';
import { deskWords } from '../actors/words.ts';

const DAY_MS = 24 * 60 * 60_000;
const words = deskWords.en;
const names = ['Aida', 'Rustam', 'Dilnoza'] as const;

let server: ServerProcess;
let mailbox: Mailbox;
let stage: PlayedStage;
/** The same two people in all of it: what one makes the other checks. */
let maker: Page;
let checker: Page;

const press = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true }).click();
const word = (text: string, values: Readonly<Record<string, string | number>>) => text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
const inStage = (page: Page) => page.getByRole('region').first();

/** Three players who registered with an address of their own, and the only game of the stage, played. */
async function prepare(browser: Browser): Promise<void> {
  [server, mailbox] = await Promise.all([ServerProcess.start(), startMailbox()]);
  const now = Date.now();
  const stages = sample.stages.map((one) => ({ ...one, appealsHours: 0, games: one.games.slice(0, 1).map((game) => ({ ...game, opensAt: now - DAY_MS, closesAt: now - 1 })) }));
  const season = { ...sample, reference: 'en' as const, parts: { kind: 'players' as const }, entries: { opensAt: now - DAY_MS, closesAt: now + DAY_MS }, stages };
  stage = await playStage(server, async ({ slug }) => {
    for (const [i, name] of names.entries()) {
      const player = new Registrant(server, slug, `player-${i}`);
      await player.tell({ name: `${name} Karimova` });
      await player.ask('POST /team', { name });
      expect((await player.ask('POST /team/entry')).code).toBeUndefined();
    }
    return names;
  }, season);
  await stage.ask('PUT /mail', { server: mailbox.server });
  maker = await colleague(browser, stage.token);
  checker = await colleague(browser, stage.second);
}

test.beforeAll(({ browser }) => prepare(browser));
test.afterAll(async () => {
  await server.stop();
  await mailbox.stop();
});

test('results: drafted by one, checked by another, announced from the last place, released; a certificate that is checked, and a message that arrives', async ({ browser }) => {
  const desk = `${server.url}/desk/seasons/${stage.id}`;

  await test.step('who made the draft cannot check it, somebody else can', async () => {
    await maker.goto(`${desk}/results`);
    await press(inStage(maker), words['release.makeDraft']);
    await press(inStage(maker), words['release.check']);
    await expect(inStage(maker).getByRole('alert')).toContainText(words['error.result_same_person']);
    await checker.goto(`${desk}/results`);
    await press(inStage(checker), words['release.check']);
    await expect(inStage(checker).getByRole('button', { name: words['release.release'] })).toBeVisible();
  });

  await test.step('the wall learns the places step by step, the best last', async () => {
    await checker.goto(`${desk}/stages/national/ceremony`);
    await press(checker, words['stageCeremony.begin']);
    const link = await checker.getByRole('link', { name: words['stageCeremony.wall'] }).getAttribute('href');
    const wall = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
    await wall.goto(new URL(link ?? '', server.url).href);
    const told = (name: string) => wall.getByText(name, { exact: true });
    await expect(wall.locator('header h1')).toBeVisible();
    for (const name of names) await expect(told(name)).toHaveCount(0);
    await press(checker, words['stageCeremony.next']);
    for (const name of names.slice(1)) await expect(told(name)).toBeVisible();
    await expect(told(names[0])).toHaveCount(0);
    await press(checker, words['stageCeremony.next']);
    await expect(told(names[0])).toBeVisible();
  });

  await test.step('what was checked goes out', async () => {
    await checker.goto(`${desk}/results`);
    await press(inStage(checker), words['release.release']);
    await expect(inStage(checker).getByText(/public since/)).toBeVisible();
    await checker.goto(`${server.url}/s/${stage.slug}/en/results`);
    await expect(checker.getByText(names[0]).first()).toBeVisible();
  });

  await test.step('a message was prepared by itself; it goes out once somebody has seen it, by letter and into the inbox', async () => {
    await maker.goto(desk);
    await maker.getByRole('link', { name: words['message.title'] }).last().click();
    await maker.getByRole('listitem').filter({ hasText: /Results of/ }).getByRole('link').click();
    await expect(maker.getByText(`${names[0]} Karimova`).first()).toBeVisible();
    const arrived = mailbox.next();
    await press(maker, word(words['message.approve'], { n: names.length }));
    expect((await arrived).subject).toContain('National stage');
    const phone = await (await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } })).newPage();
    await phone.goto(`${server.url}/e/${stage.slug}#me=${'player-0'.padEnd(32, '.')}`);
    await phone.getByRole('button', { name: new RegExp(`${phoneWords['enter.messages.open']}: .*National stage`) }).click();
    await expect(phone.getByRole('link', { name: 'See the results' })).toBeVisible();
  });

  await test.step('a certificate is made, and its code says what became of it', async () => {
    await maker.goto(`${desk}/stages/national/certificates`);
    const download = maker.waitForEvent('download');
    await maker.getByRole('row').filter({ hasText: names[0] }).first().getByRole('button').click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    const { certificates } = (await stage.ask('GET /seasons/' + stage.id + '/stages/national/certificates?places=3')).body as { certificates: { name: string; code: string | null }[] };
    const code = certificates.find(({ name }) => name === names[0])?.code;
    await maker.goto(`${server.url}/c/${code}/en`);
    await expect(maker.getByRole('heading', { name: checkWords['check.valid'] })).toBeVisible();
    const entry = (await stage.entries()).find(({ name }) => name === names[0]);
    await stage.ask(`PUT /seasons/${stage.id}/entries/${entry?.id}`, { entry: { name: 'Aidana', country: 'KG', region: null, university: null, classes: [] } });
    await stage.draft();
    await stage.check();
    await stage.ask(`PUT /seasons/${stage.id}/stages/national/results/release`, { hash: ((await stage.ask(`GET /seasons/${stage.id}/stages/national/results`)).body as { results: { hash: string }[] }).results[0]?.hash, reason: { en: 'The name was wrong' } });
    await maker.reload();
    await expect(maker.getByRole('heading', { name: checkWords['check.amended'] })).toBeVisible();
    await expect(maker.getByText('The name was wrong')).toBeVisible();
    await maker.goto(`${server.url}/c/2345-6789-ABCD/en`);
    await expect(maker.getByRole('heading', { name: checkWords['check.unknown'] })).toBeVisible();
  });
});
