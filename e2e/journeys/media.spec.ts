import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { languageNames } from '../../client/src/i18n/language-names.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { Author } from '../actors/author.ts';
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

const descriptions: Readonly<Record<Language, string>> = {
  ru: 'Горы над озером', ky: 'Көл үстүндөгү тоолор', tg: 'Кӯҳҳо болои кӯл', uz: 'Koʻl ustidagi togʻlar', en: 'Mountains above a lake',
};

/** A picture as a camera would bring it, larger than any screen. */
async function photo(page: Page): Promise<Buffer> {
  const url = await page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2000, height: 1500 });
    const context = canvas.getContext('2d');
    for (let y = 0; y < 15; y += 1) {
      context.fillStyle = 'hsl(' + y * 24 + ' 60% 50%)';
      context.fillRect(0, y * 100, 2000, 100);
    }
    return canvas.toDataURL('image/jpeg');
  })()`);
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

test('[O7] [O9] a picture is brought, described in five languages, and shown in a hall', async ({ browser }) => {
  const server = await ServerProcess.start();
  const { url } = server;
  const host = await Host.take(browser, { url, language: 'ru' });
  await host.claim(server.claimUrl, 'Гүлнара');
  const { page } = host;
  const author = new Author(page, 'ru');
  const { words } = author;

  await author.press(words['quest.new']);
  await page.getByLabel(words['editor.title'], { exact: true }).focus();
  await page.keyboard.insertText('Озёра');
  await page.keyboard.press('Enter');
  await author.press(words['editor.firstQuestion']);
  await author.writeQuestion('Что это за озеро?', ['Иссык-Куль', 'Сон-Куль'], 'Оно не замерзает.');

  await page.getByLabel(words['media.addPicture'], { exact: true }).and(page.locator('input')).setInputFiles({ name: 'DSC_0001.JPG', mimeType: 'image/jpeg', buffer: await photo(page) });
  for (const language of ['ky', 'tg', 'uz', 'en'] as const) await page.getByRole('checkbox', { name: languageNames[language] }).press('Space');
  for (const [language, text] of Object.entries(descriptions)) await author.write(words['editor.alt'], language as Language, text);
  const inUzbek = [[words['editor.prompt'], 'Bu qaysi koʻl?'], [author.option('A'), 'Issiqkoʻl'], [author.option('B'), 'Sonkoʻl'], [words['editor.explanation'], 'U muzlamaydi.']] as const;
  for (const [label, text] of inUzbek) await author.write(label, 'uz', text);
  await author.isSaved();
  await expect(page.frameLocator('iframe').getByRole('img', { name: descriptions.ru }).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).exclude('iframe').analyze()).violations).toEqual([]);

  await host.createGame('Озёра');
  const wall = await browser.newPage();
  await wall.goto(await host.projectorUrl());
  const player = await Phone.take(browser, { url, language: 'uz' });
  await player.join(await host.pin(), 'Aziz');
  await host.goOn(words['next.start']);
  await host.goOn(words['host.nextQuestion']);
  const picture = player.page.getByRole('img', { name: descriptions.uz });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image) => 'naturalWidth' in image && 'naturalHeight' in image && [image.naturalWidth, image.naturalHeight])).toEqual([640, 480]);
  await expect(wall.locator('img[src$="-large.webp"]')).toBeVisible();
  expect((await new AxeBuilder({ page: player.page }).analyze()).violations).toEqual([]);
  await player.answer();
  await server.stop();
});
