import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { Author } from '../actors/author.ts';
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

test('a quest is written by keyboard, translated by two at once, restored, practised and played', async ({ browser }) => {
  const server = await ServerProcess.start();
  const { url } = server;
  const host = await Host.take(browser, { url, language: 'ru' });
  await host.claim(server.claimUrl, 'Гүлнара');
  const { page } = host;
  const author = new Author(page, 'ru');
  const { words } = author;

  await author.press(words['quest.new']);
  await page.getByLabel(words['editor.title'], { exact: true }).focus();
  await page.keyboard.insertText('Реки и горы');
  await page.keyboard.press('Enter');
  await author.press(words['editor.firstQuestion']);
  await author.writeQuestion('Какая река течёт из Иссык-Куля?', ['Никакая', 'Нарын'], 'Озеро не имеет стока.');
  await author.press(words['editor.addRound']);
  await expect(page.getByRole('heading', { name: words['editor.question'].replace('{n}', '2') })).toBeFocused();
  await author.writeQuestion('Где стоит пик Победы?', ['В Тянь-Шане', 'На Памире'], 'Он на границе с Китаем.');
  await author.isSaved();
  expect((await new AxeBuilder({ page }).exclude('iframe').analyze()).violations).toEqual([]);

  // Order: the second question goes over the border of its round, and comes back.
  const link = page.getByRole('link', { name: /Где стоит пик/ });
  await link.press('Alt+ArrowUp');
  await expect(page.getByRole('heading', { name: words['editor.question'].replace('{n}', '2') })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: words['round.number'].replace('{n}', '1') })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.locator('nav section').nth(1).getByRole('listitem')).toHaveCount(1);
  await author.isSaved();

  // Somebody else comes by an invitation, and both write in the same question.
  const invited = await host.context.request.post(`${url}/api/v1/people/invitations`, { headers: { origin: url }, data: { role: 'author', scope: { countries: [], languages: [] } } });
  const { link: invitation } = (await invited.json()) as { link: string };
  const second = await Host.take(browser, { url, language: 'ru' });
  await second.claim(new URL(invitation, url).href, 'Рустам');
  await second.page.goto(page.url());
  const colleague = new Author(second.page, 'ru');
  await expect(page.getByText(words['editor.alsoHere'].replace('{names}', 'Рустам'))).toBeVisible();
  for (const one of [author, colleague]) await one.page.getByRole('checkbox', { name: 'Oʻzbekcha' }).press('Space');
  await author.write(words['editor.prompt'], 'uz', 'Gʻalaba choʻqqisi qayerda?');
  await colleague.write(words['editor.explanation'], 'uz', 'U Xitoy chegarasida.');
  await expect(author.field(words['editor.explanation'], 'uz')).toHaveValue('U Xitoy chegarasida.');
  await expect(colleague.field(words['editor.prompt'], 'uz')).toHaveValue('Gʻalaba choʻqqisi qayerda?');

  // The same text at once: who was slower sees both, and chooses.
  await second.context.setOffline(true);
  await colleague.write(words['editor.prompt'], 'uz', 'Choʻqqi qayerda?');
  await expect(second.page.getByText(words['editor.kept'])).toBeVisible();
  await author.write(words['editor.prompt'], 'uz', 'Gʻalaba choʻqqisi qayerda joylashgan?');
  await author.isSaved();
  await second.context.setOffline(false);
  await expect(second.page.getByText(words['editor.changedBy'].replace('{name}', 'Гүлнара'))).toBeVisible();
  await colleague.press(words['editor.takeYours']);
  await expect(author.field(words['editor.prompt'], 'uz')).toHaveValue('Choʻqqi qayerda?');
  await second.context.close();

  // A version, a change, and back.
  await author.press(words['editor.versions']);
  await page.getByLabel(words['editor.versionName']).focus();
  await page.keyboard.insertText('Перед игрой');
  await author.press(words['editor.keepVersion']);
  await expect(author.button(/Перед игрой/)).toBeVisible();
  await page.keyboard.press('Escape');
  await author.press(words['editor.removeQuestion']);
  await author.isSaved();
  await author.press(words['editor.versions']);
  await author.press(/Перед игрой/);
  await expect(page.getByText(words['editor.change.removed'], { exact: true })).toBeVisible();
  await author.press(words['editor.restore']);
  await expect(page.getByRole('link', { name: /Где стоит пик/ })).toBeVisible();

  // Alone, by the rules of a game.
  await page.getByRole('tab', { name: words['editor.practice'] }).press('Enter');
  await author.press(words['editor.practise']);
  const phone = page.frameLocator('iframe');
  for (const heading of [words['round.number'].replace('{n}', '1'), 'Какая река течёт из Иссык-Куля?']) {
    await author.press(words['word.next']);
    await expect(phone.getByText(heading).first()).toBeVisible();
  }
  await author.press(words['word.next']);
  await phone.getByRole('button', { name: /Никакая/ }).press('Enter');
  await expect(phone.getByText('Озеро не имеет стока.')).toBeVisible();

  // And with others.
  await host.createGame('Реки и горы');
  const player = await Phone.take(browser, { url, language: 'ru' });
  await player.join(await host.pin(), 'Айпери');
  await host.goOn(words['next.start']);
  await host.goOn(words['host.nextQuestion']);
  await player.sees('Какая река течёт из Иссык-Куля?');
  await server.stop();
});
