import { expect } from '@playwright/test';
import type { DeskPlayer, DeskView } from '@tabarman/shared/game/views.ts';
import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { Projector } from '../actors/projector.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

const rounds = quest.content.rounds.map((r) => r.questions.length);
const questions = quest.content.rounds.flatMap((r) => r.questions);
const firstSealed = questions.length - (rounds.at(-1) ?? 0);
const names = ['Айпери', 'Фаррух', 'Dilnoza'] as const;

test('a sealed last round: the hall learns nothing until the host announces it, forth and back; sound is muted from the desk', async ({ browser }) => {
  const server = await ServerProcess.start();
  const { url } = server;
  const host = await Host.take(browser, { url, language: 'ru' });
  await host.claim(server.claimUrl, 'Гүлнара');
  const pin = await host.createGame(quest.content.title.ru, { isLastRoundSealed: true });
  const projector = await Projector.hang(browser, { link: await host.projectorUrl(), language: 'ru' });
  /** Everything that the projector's machine was sent. */
  const sent: string[] = [];
  projector.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => sent.push(String(payload))));
  await projector.page.reload();

  await test.step('the sound waits for a touch of the projector, and is muted by one key at the desk', async () => {
    await projector.page.getByRole('button', { name: projector.words['sound.on'] }).click();
    await expect(projector.page.getByRole('button', { name: projector.words['sound.on'] })).toHaveCount(0);
    await host.press('m');
    await host.sees(host.words['sound.isMuted']);
  });

  const phones = await Promise.all((['ky', 'tg', 'uz'] as const).map((language) => Phone.take(browser, { url, language })));
  for (const [i, phone] of phones.entries()) await phone.join(pin, names[i] ?? '');
  const skipTo = async (index: number) => {
    for (;;) {
      const { view: { phase } } = await host.read<{ view: DeskView }>();
      if ('index' in phase && phase.index >= index && phase.name === 'question') return;
      await host.give((step) => ({ do: phase.name === 'question' ? 'skipQuestion' : 'advance', step }));
    }
  };

  await test.step('in the sealed round phones and wall tell no place, also after a reload', async () => {
    await skipTo(firstSealed);
    await host.openAnswers();
    await Promise.all(phones.map((phone, i) => phone.answer(i % 2)));
    for (const phone of phones) await phone.sees(phone.words['seal.board']);
    await host.goOn(host.words['rank.title']);
    await projector.sees(projector.words['seal.board']);
    await host.sees(host.words['seal.onlyYou']);
    await phones[0]?.reload();
    await phones[0]?.sees(phones[0].words['seal.board']);
  });

  await test.step('the ceremony goes up from the last place, back, and up again', async () => {
    await host.give((step) => ({ do: 'endGame', step }));
    for (const phone of phones) await phone.sees(phone.words['seal.wait']);
    sent.length = 0;
    const isSent = (name: string) => sent.some((frame) => frame.includes(`"${name}"`));
    const { players: order } = await host.read<{ players: DeskPlayer[] }>('/players');
    const last = order.at(-1);
    await host.announce();
    for (const { name } of order.filter((p) => p.place === last?.place)) await projector.sees(name);
    for (const { name } of order.filter((p) => p.place !== last?.place)) expect(isSent(name)).toBe(false);
    await host.press('b');
    for (const name of names) await expect(projector.page.getByText(name)).toHaveCount(0);
    await projector.page.reload();
    await projector.sees(projector.words['podium.opening']);
    for (const { name } of order.filter((p) => p.place !== last?.place)) expect(isSent(name)).toBe(false);
    await host.announceAll();
    await projector.sees(projector.words['podium.congratulations']);
    for (const name of names) await projector.sees(name);
    await expect(projector.page.getByText(/\d{3}\s\d{3}$/)).toHaveCount(0);
    for (const phone of phones) await phone.sees(phone.words['rank.title']);
  });
  await server.stop();
});
