import { expect, type Page } from '@playwright/test';
import { ru as ruWords } from '../../client/src/i18n/seeking/ru.ts';
import { uz as uzWords } from '../../client/src/i18n/seeking/uz.ts';
import type { CallTaker } from '../../server/src/testing/call-taker.ts';
import { sceneSettings } from '../../server/src/testing/calls/scene.ts';
import { emptyProfile } from '../../shared/src/call-team/profile.ts';
import type { CallTeamsView, SeekingView } from '../../shared/src/call-team/views.ts';
import type { Language } from '../../shared/src/kernel/language.ts';
import { check } from '../actors/axe.ts';
import { LiveCall, lookAgain } from '../actors/live-call.ts';
import { ServerProcess } from '../actors/server.ts';
import { smallHackathon } from '../actors/small-hackathon.ts';
import { test } from '../actors/test.ts';
import { deskWords } from '../actors/words.ts';

const seeking = { ru: ruWords, uz: uzWords };
const TEAM = 'Арык';
let server: ServerProcess;
let call: LiveCall;
let lead: CallTaker;
let coder: CallTaker;
/** Who is looked after by the desk: two who write and one who codes. */
let others: { readonly id: string; readonly role: string; readonly taker: CallTaker }[];

test.beforeAll(async () => {
  server = await ServerProcess.start(sceneSettings);
  const { roles } = smallHackathon();
  call = await LiveCall.publish(server, smallHackathon({
    roles: roles.map((role) => ({ ...role, least: role.id === 'journalist' || role.id === 'it' ? 1 : 0 })),
    withWhom: { kind: 'teams', least: 2, most: 3, countries: 1, closesAt: null },
  }), 'teams');
  lead = await call.arrives('designer');
  await call.told.by(lead, 'POST /work', { name: TEAM });
  coder = await call.arrives('it');
  others = [];
  for (const [name, role] of [['Zulfiya', 'journalist'], ['Бегимай', 'journalist'], ['Ҷамшед', 'it']] as const) {
    const taker = await call.arrives(role);
    const { you } = (await taker.ask('PUT /profile', { profile: { ...emptyProfile, name, languages: ['ru'], isListed: true } })).body as SeekingView;
    others.push({ id: you.id, role, taker });
  }
});
test.afterAll(async () => {
  await call.scene.end();
  await server.stop();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const desk = () => call.told.desk<CallTeamsView>('GET /teams');
const people = (taker: CallTaker, language: Language) => (browser: Parameters<LiveCall['phoneOf']>[0]) => call.phoneOf(browser, taker, language, `/calls/${call.slug}/people`);

/** What everybody does first: says how they are called and which language they speak, and lets others find them. */
async function tellAboutMe(page: Page, language: 'ru' | 'uz', name: string): Promise<void> {
  const words = seeking[language];
  await page.getByLabel(words['seek.name']).fill(name);
  await page.getByRole('group', { name: words['seek.languages'] }).getByRole('checkbox', { name: 'Русский' }).check();
  await page.getByRole('checkbox', { name: words['seek.listed'] }).check();
  await page.getByRole('tabpanel').getByRole('button', { name: words['seek.save'], exact: true }).click();
  await expect(page.getByRole('button', { name: words['seek.saved'], exact: true })).toBeVisible();
}

test('[TB7] [TB8] [TB9] [TB10] two find each other by a card, and what the team lacks is told at once; the desk completes teams by asking, and nobody is moved unasked', async ({ browser }) => {
  const own = await people(lead, 'ru')(browser);
  const lacks = own.getByRole('heading', { name: ruWords['seek.lacks'] }).locator('+ *');

  await test.step('the lead says whom the team looks for', async () => {
    await tellAboutMe(own, 'ru', 'Айгерим');
    await own.getByRole('tab', { name: ruWords['seek.teams'] }).click();
    await expect(lacks).toContainText('Журналист');
    await expect(lacks.getByRole('listitem')).toHaveCount(3);
    await own.getByText(ruWords['seek.card'], { exact: true }).click();
    await own.getByRole('group', { name: ruWords['seek.cardRoles'] }).getByRole('checkbox').nth(1).check();
    await own.getByLabel(ruWords['seek.cardText'], { exact: true }).fill('Нужен тот, кто сделает бота');
    await own.getByRole('checkbox', { name: ruWords['seek.cardOpen'] }).check();
    await own.getByRole('button', { name: ruWords['seek.save'], exact: true }).last().click();
    await expect(own.getByRole('button', { name: ruWords['seek.saved'], exact: true }).last()).toBeVisible();
    await check(own, 'own team', { isBrief: true });
  });

  await test.step('somebody sees the card, asks, and comes when the lead agrees on the own phone', async () => {
    const page = await people(coder, 'uz')(browser);
    await tellAboutMe(page, 'uz', 'Sardor');
    await page.getByRole('tab', { name: uzWords['seek.teams'] }).click();
    await expect(page.getByText('Нужен тот, кто сделает бота')).toBeVisible();
    await press(page, `${uzWords['seek.askTeam']}: ${TEAM}`);
    await page.getByLabel(uzWords['seek.words']).fill('Bot qilaman');
    await press(page, uzWords['seek.send']);
    await expect(page.getByText(uzWords['seek.waits'], { exact: true })).toBeVisible();
    await check(page, 'asking to come');
    expect((await desk()).teams.map(({ members }) => members.length)).toEqual([1]);

    await lookAgain(own);
    await expect(own.getByText(ruWords['seek.request'].replace('{name}', 'Sardor'))).toBeVisible();
    await expect(own.getByText('Bot qilaman')).toBeVisible();
    await press(own, ruWords['seek.yes']);
    await expect(lacks.getByRole('listitem')).toHaveCount(1);
    await expect(lacks).toContainText('Журналист');
    await lookAgain(page);
    await expect(page.getByRole('tabpanel', { name: uzWords['seek.teams'] }).getByText(uzWords['seek.yours'], { exact: true })).toBeVisible();
  });

  await test.step('the desk completes the teams: everybody is asked, nobody moved', async () => {
    const words = deskWords.en;
    const page = await call.laptopOf(browser, call.organisers[0], 'en');
    await page.goto(`${call.desk}/teams`);
    const board = page.getByRole('region', { name: words['callTeam.board'] });
    await press(page, words['callTeam.build']);
    await expect(board.getByText(words['callTeam.comes'], { exact: true })).toHaveCount(others.length);
    await expect(board.getByText(words['callTeam.whole'], { exact: true })).toHaveCount(2);
    await check(page, 'team builder');
    const before = await desk();
    await press(page, words['callTeam.ask'].replace('{n}', String(others.length)));
    await press(page, words['callTeam.send']);
    await expect(page.getByRole('region', { name: words['callTeam.asks'] }).getByRole('row').filter({ hasText: words['callTeam.kind.proposal'] })).toHaveCount(others.length);
    await check(page, 'teams that are asked', { isBrief: true });
    const asked = await desk();
    expect(asked.teams).toEqual(before.teams);

    const proposals = asked.asks.filter(({ kind, state }) => kind === 'proposal' && state === 'asked');
    const proposed = (isToTeam: boolean) => others.find(({ id, role }) => role === 'journalist' && proposals.some(({ personId, teamId }) => personId === id && (teamId !== null) === isToTeam))!;

    const comes = await people(proposed(true).taker, 'ru')(browser);
    await expect(comes.getByText(ruWords['seek.proposal'].replace('{team}', TEAM))).toBeVisible();
    await press(comes, ruWords['seek.yes']);
    await expect(comes.getByRole('button', { name: ruWords['seek.yes'], exact: true })).toHaveCount(0);
    expect((await desk()).teams).toEqual(before.teams);
    await lookAgain(own);
    await press(own, ruWords['seek.yes']);
    await expect(own.getByText(ruWords['seek.whole'])).toBeVisible();

    const stays = await people(proposed(false).taker, 'ru')(browser);
    await press(stays, ruWords['seek.no']);
    await expect(stays.getByRole('button', { name: ruWords['seek.no'], exact: true })).toHaveCount(0);
    await page.reload();
    const answers = page.getByRole('region', { name: words['callTeam.asks'] });
    await expect(answers.getByText(words['callTeam.state.declined'], { exact: true })).toHaveCount(1);
    await expect(answers.getByText(words['callTeam.state.accepted'], { exact: true })).toHaveCount(2);
    const now = await desk();
    expect(now.teams.map(({ members }) => members.length)).toEqual([3]);
    expect(now.people.filter(({ teamId }) => teamId === null)).toHaveLength(2);
  });
});
