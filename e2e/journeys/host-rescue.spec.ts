import { expect } from '@playwright/test';
import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { Projector } from '../actors/projector.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

const small = { width: 360, height: 740 };

test('the laptop of the host dies: a co-host takes over on a phone, a code rescues a third device, and an empty desk rests the hall', async ({ browser }) => {
  const server = await ServerProcess.start();
  const { url } = server;
  const laptop = await Host.take(browser, { url, language: 'ru' });
  await laptop.claim(server.claimUrl, 'Гүлнара');
  const pin = await laptop.createGame(quest.content.title.ru);
  const game = laptop.page.url();
  const projector = await Projector.hang(browser, { link: await laptop.projectorUrl() });
  const student = await Phone.take(browser, { url, language: 'uz' });
  await student.join(pin, 'Dilnoza');
  const coHost = await Host.take(browser, { url, language: 'tg', viewport: small });
  let code = '';

  await test.step('before the event: an invitation is opened on a phone, and the sheet with the code is printed', async () => {
    const made = laptop.page.waitForResponse(/\/invitations$/);
    await laptop.page.getByRole('button', { name: laptop.words['hosts.invite'] }).click();
    const { link } = (await (await made).json()) as { link: string };
    await laptop.page.getByRole('button', { name: laptop.words['word.close'], exact: true }).click();
    await coHost.page.goto(`${url}${link}`);
    await coHost.page.getByLabel(coHost.words['claim.name'], { exact: true }).fill('Айгүл');
    await coHost.page.getByRole('button', { name: coHost.words['home.openDesk'] }).click();
    await coHost.sees(coHost.words['charge.watching'].replace('{name}', 'Гүлнара'));

    const sheet = await laptop.context.newPage();
    await sheet.goto(`${game}/rescue`);
    code = await sheet.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/).innerText();
    await sheet.close();
  });

  await test.step('the laptop is gone in the middle of a question: the co-host goes on', async () => {
    await laptop.goOn(laptop.words['next.start']);
    await laptop.goOn(laptop.words['host.nextQuestion']);
    await laptop.openAnswers();
    await laptop.context.setOffline(true);
    await student.answer();
    await coHost.page.getByRole('button', { name: coHost.words['charge.takeOver'] }).click();
    await expect(coHost.next).toBeVisible();
    await student.sees(student.words['question.explanation']);
    await coHost.goOn(coHost.words['rank.title']);
    await projector.sees('Dilnoza');
  });

  await test.step('[H2] the laptop comes back and is told by name; nothing it shows can be pressed', async () => {
    await laptop.context.setOffline(false);
    await laptop.sees(laptop.words['charge.taken'].replace('{name}', 'Айгүл'));
    await expect(laptop.next).toHaveCount(0);
    await laptop.page.reload();
    await laptop.sees(laptop.words['charge.watching'].replace('{name}', 'Айгүл'));
  });

  const third = await Host.take(browser, { url, language: 'ky', viewport: small });
  await test.step('[H7] the code makes a third device lead, and the phone is told', async () => {
    await third.page.goto(`${url}/desk/rescue`);
    await third.page.getByLabel(third.words['rescue.title'], { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '));
    await third.page.getByRole('button', { name: third.words['charge.takeOver'] }).click();
    await third.goOn(third.words['host.nextQuestion']);
    await coHost.sees(coHost.words['charge.taken'].replace('{name}', 'Гүлнара'));
    await third.openAnswers();
    await third.page.reload();
    await expect(third.next).toBeVisible();
  });

  await test.step('[H3] nobody is at a desk: the question is played to its end, and the hall rests', async () => {
    for (const { page } of [laptop, coHost, third]) await page.close();
    await student.answer();
    await student.sees(student.words['question.explanation']);
    await expect(student.page.getByText(student.words['rest.text'])).toBeVisible({ timeout: 90_000 });
    await projector.sees('Перерыв');
  });

  await test.step('[H3] the server dies as well: wall and phone are back by themselves, and still rest', async () => {
    await server.kill();
    await projector.sees('Переподключаемся…');
    await server.start();
    await expect(projector.page.getByText('Переподключаемся…')).toHaveCount(0, { timeout: 30_000 });
    await projector.sees('Перерыв');
    await student.sees(student.words['rest.text']);
  });

  await test.step('[H4] the first desk that opens goes on with its one big button', async () => {
    laptop.page = await laptop.context.newPage();
    await laptop.page.goto(game);
    await expect(laptop.page.getByRole('button', { name: laptop.words['charge.takeOver'] })).toBeVisible();
    await laptop.page.getByRole('button', { name: laptop.words['charge.takeOver'] }).click();
    await laptop.sees(laptop.words['rest.desk']);
    await laptop.goOn(laptop.words['next.goOn']);
    await student.sees(student.words['question.explanation']);
    await expect(projector.page.getByText('Перерыв')).toHaveCount(0);
  });
  await server.stop();
});
