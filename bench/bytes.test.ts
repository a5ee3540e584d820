import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Crowd, type Heard } from './crowd.ts';
import { Organiser } from './organiser.ts';
import { ServerProcess } from './server-process.ts';
import { stageGame } from './staged-game.ts';

const MOST_BYTES = 2_048;
const COUNTS_PER_SECOND = 5;
/** Places and numbers of players of ten thousand have four digits more than those of this hall. */
const DIGITS = 4 * 4;

interface Played {
  /** What each phone heard from the opening to the leaderboard of each question, in a hall where nobody cuts the reading short. */
  readonly questions: readonly (readonly Heard[])[];
  readonly faults: readonly string[];
  readonly screens: { readonly counts: number; readonly seconds: number };
}

describe('to a phone per question', () => {
  let server: ServerProcess;
  let organiser: Organiser;

  beforeAll(async () => {
    server = await ServerProcess.start();
    organiser = await Organiser.claim(server.url, server.link);
  });
  afterAll(() => server.stop());

  async function play(slug: string, phones: number, most = 99): Promise<Played> {
    const game = await stageGame(organiser, slug);
    const heard: Heard[][] = [];
    const crowd = new Crowd({
      url: server.url, pins: [game.pin], phonesPerGame: phones, seed: phones, spreadMs: 50, sheet: game.sheet, rightShare: 1,
      onHeard: (message) => void heard.at(-1)?.push(message),
    });
    await crowd.join();
    const startedAt = performance.now();
    const count = Math.min(most, questionsOf(game.sheet.content).length);
    for (let i = 0; i < count; i += 1) {
      if (game.desk.view.next === 'round') await game.desk.press('advance');
      heard.push([]);
      await game.desk.press('advance');
      await crowd.reached(`question ${i}`);
      await game.desk.press('advance');
      await crowd.reached(`reveal ${i}`);
      await game.desk.until(({ phase }) => phase.name === 'reveal');
      await game.desk.press('advance');
      await crowd.reached(`leaderboard ${i}`);
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    crowd.leave();
    game.leave();
    return { questions: heard.map((messages) => messages.filter(isOfTheQuestion)), faults: crowd.faults, screens: { counts: game.projector.progressAt.length, seconds } };
  }

  it('[E8] everything is the same whether thirty or a hundred play, and counts come five times a second at most', async () => {
    const [few, many] = [await play('fergana-valley-01', 30, 7), await play('fergana-valley-01', 100, 7)];

    expect([...few.faults, ...many.faults]).toEqual([]);
    expect(shapes(few, 30)).toEqual(shapes(many, 100));
    for (const { counts, seconds } of [few.screens, many.screens]) {
      expect(counts).toBeGreaterThan(0);
      expect(counts).toBeLessThanOrEqual(Math.ceil(seconds) * COUNTS_PER_SECOND);
    }
  });

  it.each(['fergana-valley-01', 'media-literacy-01'])('%s fits into 2 kB in every language', async (slug) => {
    const { questions, faults } = await play(slug, languages.length);
    const bytes = questions.flatMap((messages, i) => languages.map((language) => ({ question: i, language, bytes: bytesIn(messages, language) })));

    expect(faults).toEqual([]);
    expect(questions.length).toBe(12);
    expect(bytes.filter((b) => b.bytes + DIGITS > MOST_BYTES)).toEqual([]);
  });
});

/** Joining, and the host who does not wait until everybody has read, are no part of a question. */
function isOfTheQuestion({ body, name }: Heard): boolean {
  const { view, content } = body as { view?: { phase: { name: string } }; content?: object };
  if (name === 'reply') return JSON.stringify(body).includes('"answerId"');
  return view?.phase.name !== 'question' || content !== undefined;
}

function bytesIn(messages: readonly Heard[], language: Language): number {
  return messages.filter((m) => m.language === language).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** For each question and language: how many messages each phone heard, and the longest of each kind, whatever its digits. */
function shapes({ questions }: Played, phones: number) {
  return questions.map((messages) => {
    const counts = Array.from({ length: phones }, (_, number) => messages.filter((m) => m.number === number).length);
    const kinds = Object.entries(Object.groupBy(messages, ({ language, name, body }) => `${language} ${name} ${phaseOf(body)}`));
    return { counts: [...new Set(counts)], longest: Object.fromEntries(kinds.map(([kind, of = []]) => [kind, Math.max(...of.map(withoutDigits))])) };
  });
}

function phaseOf(body: unknown): string {
  return (body as { view?: { phase: { name: string } } }).view?.phase.name ?? '';
}

function withoutDigits({ body }: Heard): number {
  return JSON.stringify(body).replaceAll(/"(?:answerId|gameId)":"[^"]*"/g, '').replaceAll(/\d+/g, '0').length;
}
