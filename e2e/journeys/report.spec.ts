import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { reportWord } from '@tabarman/shared/report/words.ts';
import { readFile } from 'node:fs/promises';
import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

test('[Z12] [Z15] [Z16] after a game the organiser reads what was objected to, turns a picture into a table by keyboard and takes the workbook', async ({ browser }) => {
  const server = await ServerProcess.start();
  const host = await Host.take(browser, { url: server.url, language: 'tg' });
  await host.claim(server.claimUrl, 'Фирӯза');
  const { words, page } = host;
  const pin = await host.createGame(quest.content.title.tg);
  const phone = await Phone.take(browser, { url: server.url, language: 'uz' });
  await phone.join(pin, 'Dilnoza');

  await test.step('one question is played and objected to, and the game is over', async () => {
    for (let step = 0; step < 2; step += 1) await host.give((at) => ({ do: 'advance', step: at }));
    await host.openAnswers();
    await phone.canAnswer();
    await phone.answer();
    await phone.sees(phone.words['question.explanation']);
    await phone.page.getByRole('button', { name: phone.words['appeal.button'] }).click();
    await phone.page.getByRole('button', { name: phone.words['appeal.send'] }).click();
    await phone.sees(phone.words['appeal.sent']);
    for (let step = 0; step < 2; step += 1) await host.give((at) => ({ do: 'endGame', step: at }));
  });

  await test.step('the results lead to the report, which says what to look at', async () => {
    await page.goto(`${server.url}/desk/games/${host.gameId}/results`);
    await page.getByRole('link', { name: words['report.title'], exact: true }).click();
    const lookAt = page.getByRole('region', { name: words['report.lookAt'] });
    await expect(lookAt.getByText(reportWord('tg', 'why.appeals', { n: 1 }))).toBeVisible();
  });

  await test.step('arrow keys and Enter are enough to read the course of the game, and its table', async () => {
    const picture = page.getByRole('group', { name: words['report.course'] });
    const asTable = page.getByRole('button', { name: `${words['report.asTable']}: ${words['report.course']}` });
    await asTable.focus();
    await page.keyboard.press('Tab');
    await expect(picture.getByRole('img').first()).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(picture).toHaveCount(0);
    await expect(page.getByRole('row').first()).toContainText(reportWord('tg', 'answered'));
  });

  await test.step('every part of it can be read without seeing it', async () => {
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect.soft(violations.map((v) => `${v.id} ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
      }
    }
  });

  await test.step('the workbook is saved under the name of the game', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words['report.file'].replace('{name}', 'XLSX') }).click()]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString(), bytes.toString('utf8', 0, 200)).toBe('PK');
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  });
  await server.stop();
});
