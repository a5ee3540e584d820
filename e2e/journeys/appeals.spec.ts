import { expect } from '@playwright/test';
import type { DeskView } from '@tabarman/shared/game/views.ts';
import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { Projector } from '../actors/projector.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

/** Which poet? His title, «Адам поэтов», is right as well, and no key has it. */
const ASKED = 11;
const TITLE = 'Одамушшуаро';

test('[C3] [C4] [C8] [C11] a typed answer is appealed by two phones, accepted with its preview, and later the question is void', async ({ browser }) => {
  const server = await ServerProcess.start();
  const { url } = server;
  const host = await Host.take(browser, { url, language: 'ru' });
  await host.claim(server.claimUrl, 'Гүлнара');
  const pin = await host.createGame(quest.content.title.ru);
  const projector = await Projector.hang(browser, { link: await host.projectorUrl(), language: 'ru' });
  const [first, second, right] = await Promise.all((['tg', 'tg', 'ky'] as const).map((language) => Phone.take(browser, { url, language })));
  if (!first || !second || !right) throw new Error('three phones');
  await first.join(pin, 'Фаррух');
  await second.join(pin, 'Ситора');
  await right.join(pin, 'Айпери');
  const dialog = host.page.locator('dialog[open]');
  const { words } = host;

  await test.step('three type an answer, one as the key has it', async () => {
    for (;;) {
      const { view: { phase } } = await host.read<{ view: DeskView }>();
      if (phase.name === 'question' && phase.index === ASKED) break;
      await host.give((step) => ({ do: phase.name === 'question' ? 'skipQuestion' : 'advance', step }));
    }
    await host.openAnswers();
    for (const [phone, text] of [[first, TITLE], [second, `${TITLE.toLowerCase()}!`], [right, 'Рудаки']] as const) {
      await phone.page.getByLabel(phone.words['answer.yours'], { exact: true }).fill(text);
      await phone.page.getByRole('button', { name: phone.words['answer.submit'], exact: true }).click();
    }
    await first.sees(first.words['reveal.incorrect']);
    await right.sees(right.words['reveal.correct']);
  });

  await test.step('two appeal, and the desk sees them as one', async () => {
    for (const phone of [first, second]) {
      await phone.page.getByRole('button', { name: phone.words['appeal.button'] }).click();
      if (phone === first) await phone.page.getByRole('textbox').fill('Лақаби Рӯдакӣ ҳамин аст');
      await phone.page.getByRole('button', { name: phone.words['appeal.send'] }).click();
      await phone.sees(phone.words['appeal.sent']);
    }
    await host.page.getByRole('tab', { name: `${words['appeals.title']} 1` }).click();
    await host.sees('Лақаби Рӯдакӣ ҳамин аст');
    await expect(host.page.getByRole('button', { name: words['appeals.accept'] })).toHaveCount(1);
  });

  await test.step('the preview says what it changes; applied, the places move on the phone and the wall tells it', async () => {
    await host.page.getByRole('button', { name: words['appeals.accept'] }).click();
    await expect(dialog.getByText(words['correct.rescored'].replace('{n}', '2'))).toBeVisible();
    await expect(dialog.getByRole('button', { name: words['correct.apply'] })).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByLabel(words['correct.reason']).fill('Это его прозвище');
    await dialog.getByRole('button', { name: words['correct.apply'] }).click();
    await expect(dialog).toHaveCount(0);
    for (const phone of [first, second]) {
      await phone.sees(phone.words['appeal.accepted']);
      await phone.sees(phone.words['reveal.correct']);
      await phone.sees(phone.words['correction.ofQuestion'].replace('{n}', String(ASKED + 1)));
    }
    await projector.sees(projector.words['correction.ofQuestion'].replace('{n}', String(ASKED + 1)));
    await projector.sees('Это его прозвище');
  });

  await test.step('after the game the question is void, and the results say who did it and why', async () => {
    await host.give((step) => ({ do: 'endGame', step }));
    await host.give((step) => ({ do: 'endGame', step }));
    await host.page.goto(`${url}/desk/games/${host.gameId}/results`);
    const hash = await host.page.locator('code').innerText();
    await host.page.getByRole('link', { name: words['correct.afterwards'] }).click();
    await host.page.getByRole('tab', { name: words['appeals.title'] }).click();
    await host.page.getByRole('button', { name: words['correct.title'].replace('{n}', String(ASKED + 1)), exact: true }).click();
    await dialog.getByText(words['correct.void'], { exact: true }).click();
    await dialog.getByLabel(words['correct.reason']).fill('Вопрос двусмысленный');
    await expect(dialog.getByRole('button', { name: words['correct.apply'] })).not.toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('button', { name: words['correct.apply'] }).click();
    await expect(dialog).toHaveCount(0);
    await right.sees(right.words['correction.void'].replace('{n}', String(ASKED + 1)));

    await host.page.goto(`${url}/desk/games/${host.gameId}/results`);
    await host.sees(words['correct.wasVoid'].replace('{n}', String(ASKED + 1)));
    await host.sees(/Вопрос двусмысленный/);
    await expect(host.page.locator('code')).not.toHaveText(hash);
  });
  await server.stop();
});
