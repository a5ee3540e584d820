import { expect } from '@playwright/test';
import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { Projector } from '../actors/projector.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

const questions = quest.content.rounds.flatMap((r) => r.questions);

test('[F9] one desk, one projector and three phones play a whole quest, each in its language', async ({ browser }) => {
  const server = await ServerProcess.start();
  const { url } = server;
  const host = await Host.take(browser, { url, language: 'ru' });
  await host.claim(server.claimUrl, 'Гүлнара');
  const pin = await host.createGame(quest.content.title.ru);
  const projector = await Projector.hang(browser, { link: await host.projectorUrl() });
  await projector.sees(/\d{3}\s\d{3}/);

  const [ky, tg, uz] = await Promise.all((['ky', 'tg', 'uz'] as const).map((language) => Phone.take(browser, { url, language })));
  if (!ky || !tg || !uz) throw new Error('three phones');
  await ky.join(pin, 'Айпери');
  await tg.join(pin, 'Фаррух');
  await uz.join(pin, 'Dilnoza');
  for (const name of ['Айпери', 'Фаррух', 'Dilnoza']) await projector.sees(name);
  const phones = [ky, tg, uz];

  const refresh = () => Promise.all([host.page.reload(), projector.page.reload(), ...phones.map((p) => p.reload())]);

  await test.step('refresh of everyone in the lobby and the round, and a double press of Space', async () => {
    await refresh();
    for (const phone of phones) await phone.sees(phone.words['lobby.in']);
    await expect(host.next).toBeEnabled();
    await host.press('Space');
    await host.press('Space');
    await ky.sees(quest.content.rounds[0]?.title?.ky ?? '');
    await refresh();
    for (const phone of phones) await phone.sees(quest.content.rounds[0]?.title?.[phone.language] ?? '');
  });

  let dropped = false;
  for (const [index, question] of questions.entries()) {
    await test.step(`question ${index + 1}: ${question.ask.kind}`, async () => {
      await host.toNextQuestion();
      await projector.sees(question.prompt.ru);
      for (const phone of phones) await phone.sees(question.prompt[phone.language]);
      if (index === 1) await refresh();
      if (index === 2) await uz.readIn('en');
      if (index === 3) await uz.readIn('uz');
      await host.openAnswers();
      if (index === 7) {
        await refresh();
        await projector.sees(question.prompt.ru);
      }

      if (index === 4) {
        dropped = true;
        await tg.context.setOffline(true);
        await tg.choose();
        await tg.sees(tg.words['answer.sending']);
        await ky.answer();
        await tg.context.setOffline(false);
        await tg.sees(tg.words['answer.saved']);
        await uz.answer();
      } else {
        await Promise.all(phones.map((phone, i) => phone.answer(i % 2)));
      }
      // Everyone has answered: the reveal comes by itself.
      await ky.sees(ky.words['question.explanation']);
      if (index === 0) {
        await refresh();
        for (const phone of phones) await phone.sees(phone.words['question.explanation']);
      }
    });
    if (index === 5) {
      await test.step('the server dies and comes back between two questions', async () => {
        await server.kill();
        await ky.sees(ky.words['net.safe']);
        await server.start();
        await expect(ky.page.getByText(ky.words['net.safe'])).toHaveCount(0);
      });
    }
  }
  expect(dropped).toBe(true);

  await test.step('podium and end', async () => {
    for (const coming of [host.words['rank.title'], host.words['phase.podium'], host.words['next.finish']]) {
      if (coming === host.words['next.finish']) await host.announceAll();
      await expect(host.next).toContainText(coming);
      await refresh();
      await host.goOn(coming);
    }
    await expect(host.page.getByRole('link', { name: host.words['next.results'] })).toBeVisible();
    for (const phone of phones) await phone.sees(phone.words['end.thanks']);
    await host.page.getByRole('link', { name: host.words['next.results'] }).click();
    for (const name of ['Айпери', 'Фаррух', 'Dilnoza']) await host.sees(name);
  });
  await server.stop();
});
