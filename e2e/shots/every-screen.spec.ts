import { test, type Page } from '@playwright/test';
import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import path from 'node:path';
import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { Projector } from '../actors/projector.ts';
import { ServerProcess } from '../actors/server.ts';

const folder = path.resolve(import.meta.dirname, '../../shots');
const questions = quest.content.rounds.flatMap((r) => r.questions);
const names = { ky: 'Айпери', tg: 'Ҷамшед', uz: 'Oʻgʻiloy', ru: 'Екатерина', en: 'Firuza' } satisfies Record<Language, string>;
const crowd = ['Бегимай', 'Фаррух', 'Dilnoza', 'Нурбек', 'Шаҳноза', 'Jasur', 'Гүлзат Ырысбекова', 'Сомон', 'Gulnora', 'Адилет', 'Malika', 'Парвина'];
const walls = { hd: { width: 1920, height: 1080 }, old: { width: 1024, height: 768 } };

for (const theme of ['light', 'dark'] as const) {
  test(`every screen in every language, ${theme}`, async ({ browser }) => {
    const server = await ServerProcess.start();
    const { url } = server;
    const shoot = (page: Page, surface: string, name: string) =>
      page.screenshot({ path: path.join(folder, theme, surface, `${name}.png`), animations: 'disabled' });

    const host = await Host.take(browser, { url, language: 'en', colorScheme: theme });
    await host.page.goto(server.claimUrl);
    await shoot(host.page, 'desk', 'claim.en');
    await host.claim(server.claimUrl, 'Гүлнара');
    const pin = await host.createGame(quest.content.title.en);
    const { gameId } = host;
    const desk = `${url}/desk/games/${gameId}`;
    /** The one desk that leads, in each language: others beside it would only watch. */
    async function turnThrough(moment: string, sees?: string | RegExp): Promise<void> {
      for (const language of [...languages.filter((l) => l !== 'en'), 'en'] as const) {
        await host.readIn(language);
        if (sees !== undefined) await host.sees(sees);
        await shoot(host.page, 'desk', `${moment}.${language}`);
      }
    }
    await host.page.goto(`${url}/desk`);
    await host.page.getByRole('listitem').first().waitFor();
    await turnThrough('home');
    for (const language of languages) {
      await host.readIn(language);
      await host.page.getByRole('listitem').getByRole('button').first().click();
      await host.page.getByRole('dialog').waitFor();
      await shoot(host.page, 'desk', `new-game.${language}`);
      await host.page.keyboard.press('Escape');
    }
    await host.readIn('en');
    await host.page.goto(`${url}/desk/settings`);
    await host.page.getByRole('main').waitFor();
    await turnThrough('settings');
    await host.page.goto(desk);
    const link = await host.projectorUrl();
    const projectors = await Promise.all(Object.entries(walls).map(async ([size, viewport]) => ({
      size, screen: await Projector.hang(browser, { link, colorScheme: theme, viewport }),
    })));
    const phones = await Promise.all(languages.map(async (language) => {
      const phone = await Phone.take(browser, { url, language, colorScheme: theme });
      await phone.page.goto(url);
      await phone.main.waitFor();
      await shoot(phone.page, 'phone', `arrive.${language}`);
      await phone.scan(pin);
      await shoot(phone.page, 'phone', `join.${language}`);
      await phone.join(pin, names[language]);
      return phone;
    }));
    const narrow = await Phone.take(browser, { url, language: 'tg', colorScheme: theme });
    await narrow.page.setViewportSize({ width: 320, height: 640 });
    await narrow.join(pin, 'Абдуллоҳҷони Раҳмонӣ');

    const project = (shown: readonly Language[], isTestCard = false) => host.give(() => ({ do: 'setProjector', languages: shown, isTestCard }));

    async function everywhere(moment: string): Promise<void> {
      for (const phone of phones) await shoot(phone.page, 'phone', `${moment}.${phone.language}`);
      await shoot(narrow.page, 'phone-320', `${moment}.tg`);
      await turnThrough(moment);
      for (const shown of [...languages.map((l) => [l]), ['uz', 'ru'], ['tg', 'ky']] as Language[][]) {
        await project(shown);
        for (const { size, screen } of projectors) {
          await screen.page.locator(`html[lang=${shown[0]}]`).waitFor();
          await shoot(screen.page, `projector-${size}`, `${moment}.${shown.join('-')}`);
        }
      }
    }

    await project(['ky'], true);
    for (const { size, screen } of projectors) await shoot(screen.page, `projector-${size}`, 'test-card.ky');
    for (const name of crowd) {
      const guest = await Phone.take(browser, { url, language: 'ru', colorScheme: theme });
      await guest.join(pin, name);
      await guest.context.close();
    }
    await everywhere('lobby');
    await host.goOn(host.words['next.start']);
    await everywhere('round');
    for (const [index, question] of questions.entries()) {
      const moment = `q${String(index + 1).padStart(2, '0')}-${question.ask.kind}`;
      for (const step of [host.words['rank.title'], host.words['round.number'].replace('{n}', ''), host.words['host.nextQuestion']]) {
        if ((await host.next.innerText()).includes(step)) await host.goOn(step);
        if (index === 4 && step === host.words['rank.title']) await everywhere('leaderboard');
      }
      await phones[0]?.sees(question.prompt.ky);
      if (index === 0) {
        await host.press('p');
        await host.sees(host.words['phase.paused']);
        await everywhere('paused');
        await host.press('p');
      }
      await host.openAnswers();
      await host.giveTime();
      await everywhere(`${moment}-open`);
      await Promise.all(phones.map((phone, i) => phone.choose(i % 2)));
      await phones[0]?.sees(phones[0].words['answer.saved']);
      await everywhere(`${moment}-sent`);
      if ((await host.next.innerText()).includes(host.words['next.reveal'])) await host.goOn(host.words['next.reveal']);
      await phones[0]?.sees(phones[0].words['question.explanation']);
      await everywhere(`${moment}-reveal`);
    }
    await host.goOn(host.words['rank.title']);
    await host.goOn(host.words['phase.podium']);
    await phones[0]?.sees(phones[0].words['end.thanks']);
    await everywhere('podium-waiting');
    await host.announceAll();
    await everywhere('podium');
    await host.goOn(host.words['next.finish']);
    await everywhere('finished');
    await host.page.goto(`${desk}/results`);
    await turnThrough('results', 'Айпери');
    await server.stop();
  });
}
