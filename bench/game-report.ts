import { fork } from 'node:child_process';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import { sleep } from './figures.ts';
import type { GeneratorCalls } from './generator.ts';
import { Organiser } from './organiser.ts';
import { remote } from './remote.ts';
import { ServerProcess } from './server-process.ts';
import { stageGame } from './staged-game.ts';

export interface ReportFigures {
  readonly questions: number;
  readonly faults: readonly string[];
  /** What was read, how long it took in ms, and how much of it there was in KiB. */
  readonly read: readonly { readonly what: string; readonly ms: number; readonly kib: number }[];
}

export interface ReportLoad {
  readonly phones: number;
  readonly questions: number;
  /** Where the played game is left; without one it goes with the server. */
  readonly dataDir?: string | undefined;
}

const QUEST = 'fergana-valley-01';
/** Nothing is measured while it is played: phones take their time. */
const SPREAD_MS = 6_000;
/** Until what is no part of a question has come to all phones. */
const MOMENT_MS = 300;

/** A whole game is played by phones; then its report is asked for as the page does, and once more by a server that has just started. */
export async function readReports({ phones, questions, dataDir }: ReportLoad): Promise<ReportFigures> {
  const server = await ServerProcess.start(dataDir === undefined ? {} : { dataDir });
  const organiser = await Organiser.claim(server.url, server.link);
  const { gameId, faults } = await playWhole(organiser, { phones, questions });
  const report = `/games/${gameId}/report`;
  const read = [
    await timed(organiser, 'the report, as soon as the game is over', `${report}?language=ky`),
    await timed(organiser, 'again, in another language', `${report}?language=ru`),
    await timed(organiser, 'fifty players by name', `${report}/players?by=name&language=tg`),
    await timed(organiser, 'the workbook', `${report}/files/xlsx?language=uz`),
    await timed(organiser, 'the text', `${report}/files/csv?language=ky`),
    await timed(organiser, 'the document', `${report}/files/pdf?language=ru`),
  ];
  await server.kill();
  const restarted = await ServerProcess.start({ dataDir: server.dataDir });
  read.push(await timed(organiser.at(restarted.url), 'the report after a restart', `${report}?language=ky`));
  read.push(await timed(organiser.at(restarted.url), 'its players, journal and all', `${report}/players`));
  await restarted.stop();
  if (dataDir === undefined) server.forget();
  return { questions, faults, read };
}

/** A game of so many questions, played to its end. */
async function playWhole(organiser: Organiser, { phones, questions }: ReportLoad) {
  const slug = await longQuest(organiser, questions);
  const game = await stageGame(organiser, slug);
  const child = fork(new URL('./generator.ts', import.meta.url), { serialization: 'advanced' });
  const generator = remote<GeneratorCalls>(child);
  try {
    const { desk, pin, sheet } = game;
    await generator.join({ url: organiser.url, pins: [pin], phonesPerGame: phones, seed: 1, spreadMs: SPREAD_MS, sheet });
    for (let index = 0; index < questions; index += 1) {
      while (desk.view.phase.name !== 'question') {
        await desk.press('advance');
        await sleep(MOMENT_MS);
      }
      // The reading is cut short. On a busy machine some phones come too late to answer: the report says so of them.
      await desk.press('advance');
      await desk.until(({ phase }) => phase.name === 'reveal');
    }
    while (desk.view.phase.name !== 'finished') await desk.press('endGame');
    const { faults } = await generator.outcome();
    await generator.leave();
    return { gameId: game.id, faults };
  } finally {
    game.leave();
    child.disconnect();
  }
}

/** One of the examples, with its questions over and over. */
async function longQuest(organiser: Organiser, questions: number): Promise<string> {
  const { content, key } = await organiser.quest(QUEST);
  const given = questionsOf(content);
  const repeated = Array.from({ length: questions }, (_, i) => {
    const from = given[i % given.length];
    const own = from && key[from.id];
    if (!own) throw new Error('the example has no questions');
    return { question: { ...from, id: `q${i + 1}` }, own };
  });
  return organiser.bring({
    content: { ...content, rounds: [{ title: content.rounds[0]?.title ?? null, questions: repeated.map(({ question }) => question) }] },
    key: Object.fromEntries(repeated.map(({ question, own }) => [question.id, own])),
  });
}

async function timed(organiser: Organiser, what: string, path: string) {
  const startedAt = performance.now();
  const bytes = await organiser.bytes(path);
  return { what, ms: performance.now() - startedAt, kib: bytes / 1_024 };
}
