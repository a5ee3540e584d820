import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { check } from '../actors/axe.ts';
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { Projector } from '../actors/projector.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

const questions = quest.content.rounds.flatMap((r) => r.questions);

test('every screen can be read and used without seeing it, and in both themes', async ({ browser }) => {
  const server = await ServerProcess.start();
  const { url } = server;
  const host = await Host.take(browser, { url, language: 'uz' });
  await host.page.goto(server.claimUrl);
  await host.page.getByRole('heading', { level: 1 }).waitFor();
  await check(host.page, 'claim');
  await host.claim(server.claimUrl, 'Gulnora');
  await check(host.page, 'home');
  await host.page.goto(`${url}/desk/settings`);
  await host.page.getByRole('heading', { level: 1 }).waitFor();
  await check(host.page, 'settings');
  const pin = await host.createGame(quest.content.title.uz);
  const projector = await Projector.hang(browser, { link: await host.projectorUrl() });
  const phone = await Phone.take(browser, { url, language: 'tg' });
  await phone.page.goto(url);
  await phone.page.getByRole('heading', { level: 1 }).waitFor();
  await check(phone.page, 'arrive');
  await phone.scan(pin);
  await check(phone.page, 'join');
  await phone.join(pin, 'Ҷамшед');
  const screens = { desk: host.page, projector: projector.page, phone: phone.page };
  const checkAll = async (phase: string, options?: { isBrief: boolean }) => {
    for (const [name, page] of Object.entries(screens)) await check(page, `${name} ${phase}`, options);
  };
  await projector.sees('Ҷамшед');
  await checkAll('lobby');

  await host.goOn(host.words['next.start']);
  await phone.sees(quest.content.rounds[0]?.title?.tg ?? '');
  await checkAll('round');
  const seen = new Set<string>();
  for (const question of questions) {
    const { kind } = question.ask;
    await host.toNextQuestion();
    await phone.sees(question.prompt.tg);
    if (!seen.has(kind)) await host.giveTime();
    // The reading ends by itself: its colours are those of what comes then.
    if (!seen.has(kind)) await checkAll(`reading ${kind}`, { isBrief: true });
    await host.openAnswers();
    // Desk and step are there up to a second before the options, which open everywhere at one instant.
    await phone.canAnswer();
    if (!seen.has(kind)) await checkAll(`answering ${kind}`);
    await phone.answer();
    await phone.sees(phone.words['question.explanation']);
    if (!seen.has(kind)) await checkAll(`reveal ${kind}`);
    seen.add(kind);
    if (seen.size === 6) break;
  }
  await host.goOn(host.words['rank.title']);
  await checkAll('leaderboard');
  await host.give((step) => ({ do: 'endGame', step }));
  await phone.sees(phone.words['end.thanks']);
  await checkAll('podium waiting');
  await host.announceAll();
  await checkAll('podium');
  await host.goOn(host.words['next.finish']);
  await checkAll('finished');
  await host.page.getByRole('link', { name: host.words['next.results'] }).click();
  await host.sees('Ҷамшед');
  await check(host.page, 'results');
  await server.stop();
});
