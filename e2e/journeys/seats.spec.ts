import { expect } from '@playwright/test';
import quest from '../../server/src/features/quest/examples/media-literacy-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
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

test('a removed player is told so, keeps nothing open, and the name is free for somebody else', async ({ browser }) => {
  const pin = await host.createGame(quest.content.title.en);
  const phone = await Phone.take(browser, { url: server.url, language: 'uz' });
  await phone.join(pin, 'Dilnoza');
  await host.openTab('players.title');
  await host.page.getByRole('button', { name: host.words['remove.label'].replace('{name}', 'Dilnoza') }).click();
  await host.page.getByRole('dialog').getByRole('button', { name: host.words['host.kick'] }).click();
  await phone.sees(phone.words['error.seat_removed']);
  await phone.reload();
  await expect(phone.page.getByText(phone.words['lobby.in'])).toHaveCount(0);

  const other = await Phone.take(browser, { url: server.url, language: 'ky' });
  await other.join(pin, 'dilnoza');
});

test('a second tab takes the seat over, and the first can take it back', async ({ browser }) => {
  const pin = await host.createGame(quest.content.title.en);
  const phone = await Phone.take(browser, { url: server.url, language: 'tg' });
  await phone.join(pin, 'Фаррух');
  const first = phone.page;
  phone.page = await phone.context.newPage();
  await phone.page.goto(`${server.url}/j/${pin}`);
  await phone.sees(phone.words['lobby.in']);
  await expect(first.getByText(phone.words['elsewhere.title'])).toBeVisible();
  await first.getByRole('button', { name: phone.words['elsewhere.here'] }).click();
  await expect(first.getByText(phone.words['lobby.in'])).toBeVisible();
  await phone.sees(phone.words['elsewhere.title']);
});

test('a late phone joins in the middle of a question, and a locked game lets nobody in', async ({ browser }) => {
  const pin = await host.createGame(quest.content.title.en);
  const early = await Phone.take(browser, { url: server.url, language: 'ru' });
  await early.join(pin, 'Ранний');
  await host.goOn(host.words['next.start']);
  await host.goOn(host.words['host.nextQuestion']);
  await host.openAnswers();

  const late = await Phone.take(browser, { url: server.url, language: 'en' });
  await late.scan(pin);
  await late.page.getByLabel(late.words['join.name'], { exact: true }).fill('Late');
  await late.page.getByRole('button', { name: late.words['join.button'], exact: true }).click();
  await late.sees(quest.content.rounds[0]?.questions[0]?.prompt.en ?? '');
  await late.answer();
  await early.answer();
  await late.sees(late.words['question.explanation']);

  await host.press('l');
  const shut = await Phone.take(browser, { url: server.url, language: 'ky' });
  await shut.page.goto(`${server.url}/j/${pin}`);
  await shut.sees(shut.words['error.game_locked']);
});

test('a name with mixed scripts is refused in a clear sentence, and nothing typed is lost', async ({ browser }) => {
  const pin = await host.createGame(quest.content.title.en);
  const phone = await Phone.take(browser, { url: server.url, language: 'ky' });
  await phone.scan(pin);
  const name = phone.page.getByLabel(phone.words['join.name'], { exact: true });
  await name.fill('Аnna');
  await phone.page.getByRole('button', { name: phone.words['join.button'], exact: true }).click();
  await phone.sees(phone.words['error.name_mixed_scripts']);
  await expect(name).toHaveValue('Аnna');
});

test('[F22] an answer given on a dead network survives a closed tab', async ({ browser }) => {
  const pin = await host.createGame(quest.content.title.en);
  const [phone, other] = [await Phone.take(browser, { url: server.url, language: 'uz' }), await Phone.take(browser, { url: server.url, language: 'ru' })];
  await phone.join(pin, 'Jasur');
  await other.join(pin, 'Сосед');
  await host.goOn(host.words['next.start']);
  await host.goOn(host.words['host.nextQuestion']);
  await host.openAnswers();
  await expect(phone.page.locator('button[data-option]').first()).toBeVisible();
  await phone.context.setOffline(true);
  await phone.choose();
  await phone.sees(phone.words['answer.sending']);
  await phone.page.close();
  await phone.context.setOffline(false);
  phone.page = await phone.context.newPage();
  await phone.page.goto(`${server.url}/j/${pin}`);
  await phone.sees(phone.words['answer.saved']);
});

test('a paused question stands still on every screen, and goes on', async ({ browser }) => {
  const pin = await host.createGame(quest.content.title.en);
  const phone = await Phone.take(browser, { url: server.url, language: 'tg' });
  await phone.join(pin, 'Шаҳноза');
  await host.goOn(host.words['next.start']);
  await host.goOn(host.words['host.nextQuestion']);
  await host.openAnswers();
  await host.press('p');
  await phone.sees(phone.words['question.paused']);
  await host.sees(host.words['phase.paused']);
  await host.press('p');
  await expect(phone.page.getByText(phone.words['question.paused'])).toHaveCount(0);
  await phone.answer();
});

test('a question is asked and answered with the keyboard alone', async ({ browser }) => {
  const pin = await host.createGame(quest.content.title.en);
  const phone = await Phone.take(browser, { url: server.url, language: 'ru' });
  await phone.page.goto(server.url);
  await phone.page.keyboard.press('Tab');
  await phone.page.getByLabel(phone.words['join.enterPin']).focus();
  await phone.page.keyboard.type(pin);
  await phone.page.keyboard.press('Enter');
  await phone.page.getByLabel(phone.words['join.name'], { exact: true }).focus();
  await phone.page.keyboard.type('Клавиша');
  await phone.page.keyboard.press('Enter');
  await phone.sees(phone.words['lobby.in']);
  for (const says of [host.words['next.start'], host.words['host.nextQuestion'], host.words['next.options']]) {
    await expect(host.next).toContainText(says);
    await expect(async () => {
      await host.press('Space');
      await expect(host.next.filter({ hasText: says })).toHaveCount(0, { timeout: 700 });
    }).toPass();
  }
  await expect(phone.page.locator('button[data-option]').first()).toBeVisible();
  await phone.page.keyboard.press('2');
  await phone.sees(phone.words['question.explanation']);
  await expect(host.next).toContainText(host.words['rank.title']);
});
