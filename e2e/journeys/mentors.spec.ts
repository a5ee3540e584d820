import { expect, type Locator, type Page } from '@playwright/test';
import { ru as ruWords } from '../../client/src/i18n/mentor/ru.ts';
import { tg as tgWords } from '../../client/src/i18n/mentor/tg.ts';
import type { CallTaker } from '../../server/src/testing/call-taker.ts';
import { sceneSettings } from '../../server/src/testing/calls/scene.ts';
import { check } from '../actors/axe.ts';
import { LiveCall } from '../actors/live-call.ts';
import { ServerProcess } from '../actors/server.ts';
import { smallHackathon } from '../actors/small-hackathon.ts';
import { test } from '../actors/test.ts';
import { deskWords } from '../actors/words.ts';

const words = deskWords.en;
const TEAM = 'Пули Вахш';
const MENTOR = 'Раҷабов Илҳом';
let server: ServerProcess;
let call: LiveCall;
let lead: CallTaker;

test.beforeAll(async () => {
  server = await ServerProcess.start(sceneSettings);
  call = await LiveCall.publish(server, smallHackathon(), 'teams');
  [lead] = await call.leadTeams([TEAM]) as [CallTaker];
});
test.afterAll(async () => {
  await call.scene.end();
  await server.stop();
});

const press = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true }).click();
const clock = /\d+:\d{2}/;

test('[TB15] [TB16] [TB17] [TB18] a team asks for a mentor, one comes by the own link, gives it back, takes it again and closes it; waiting is seen by all, and help is rated once', async ({ browser }) => {
  const desk = await call.laptopOf(browser, call.organisers[0], 'en');
  let link = '';

  await test.step('an organiser adds a mentor, who gets a link', async () => {
    await desk.goto(`${call.desk}/mentors`);
    await press(desk, words['mentors.add']);
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel(words['jury.name']).fill(MENTOR);
    await dialog.getByLabel(words['mentors.topics']).fill('API, карты');
    await check(desk, 'adding a mentor', { isBrief: true });
    await press(dialog, words['mentors.add']);
    link = await desk.getByRole('dialog').locator('code').innerText();
    await press(desk.getByRole('dialog'), words['word.close']);
  });

  const team = await call.phoneOf(browser, lead, 'tg', `/calls/${call.slug}/people`);
  const mentor = await (await browser.newContext({ locale: 'ru', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })).newPage();

  await test.step('the team asks, and sees how long it waits', async () => {
    await team.getByText(tgWords['mentor.ask'], { exact: true }).click();
    await team.getByLabel(tgWords['mentor.about']).fill('Харитаро чӣ тавр мекушоем?');
    await team.getByRole('group', { name: tgWords['mentor.languages'] }).getByRole('checkbox', { name: 'Тоҷикӣ' }).check();
    await team.getByLabel(tgWords['mentor.place']).fill('Мизи 3');
    await press(team, tgWords['mentor.send']);
    await expect(team.getByText(tgWords['mentor.next'])).toBeVisible();
    await expect(team.getByRole('timer')).toHaveText(clock);
    await check(team, 'a team that waits', { isBrief: true });
    await desk.getByRole('tab', { name: words['mentors.queue'] }).click();
    await expect(desk.getByRole('tabpanel', { name: words['mentors.queue'] }).getByRole('timer')).toHaveText(clock);
    await check(desk, 'queue at the desk');
  });

  await test.step('a mentor claims it, and the team hears who comes', async () => {
    await mentor.goto(new URL(link, server.url).href);
    await expect(mentor.getByRole('timer')).toHaveText(clock);
    await check(mentor, 'queue of a mentor', { isBrief: true });
    await press(mentor, ruWords['mentor.claimOf'].replace('{team}', TEAM));
    await expect(mentor.getByText('Мизи 3')).toBeVisible();
    await expect(team.getByText(tgWords['mentor.comes'].replace('{name}', MENTOR))).toBeVisible();
  });

  await test.step('who cannot help gives it back, and the team waits at its place again', async () => {
    await press(mentor, ruWords['mentor.giveBack']);
    await expect(team.getByText(tgWords['mentor.next'])).toBeVisible();
    await press(mentor, ruWords['mentor.claimOf'].replace('{team}', TEAM));
    await mentor.getByLabel(ruWords['mentor.note']).fill('Показал, как открыть карту');
    await check(mentor, 'a mentor with a team');
    await press(mentor, ruWords['mentor.close']);
    await expect(mentor.getByText(ruWords['mentor.nobody'])).toBeVisible();
  });

  await test.step('the team says how it was, once, and the desk sees it with the time that was waited', async () => {
    await expect(team.getByText(tgWords['mentor.how'].replace('{name}', MENTOR))).toBeVisible();
    await check(team, 'how a mentor helped', { isBrief: true });
    await team.getByRole('radio', { name: '5' }).check({ force: true });
    await team.getByLabel(tgWords['mentor.comment']).fill('Фаҳмо буд');
    await press(team, tgWords['mentor.rate']);
    await expect(team.getByText(tgWords['mentor.how'].replace('{name}', MENTOR))).toHaveCount(0);
    await team.reload();
    await expect(team.getByText(tgWords['mentor.ask'], { exact: true })).toBeVisible();
    await expect(team.getByText(tgWords['mentor.how'].replace('{name}', MENTOR))).toHaveCount(0);
    await desk.getByRole('tab', { name: words['mentors.over'] }).click();
    const row = desk.getByRole('row').filter({ hasText: TEAM });
    for (const said of [MENTOR, 'Фаҳмо буд', 'Показал, как открыть карту', clock]) await expect(row).toContainText(said);
    await check(desk, 'help that is over', { isBrief: true });
  });
});
