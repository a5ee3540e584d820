import { NetworkBetween } from '@tabarman/phones/network-between.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './chaos/check-history.ts';
import { Crowd } from './crowd.ts';
import { journaledGame } from './journal-file.ts';
import { Organiser } from './organiser.ts';
import { ServerProcess } from './server-process.ts';
import { stageGame, type StagedGame } from './staged-game.ts';

const PHONES = 12;

describe('phones on a network that hangs', () => {
  let dataDir: string;
  let server: ServerProcess;
  let organiser: Organiser;
  let network: NetworkBetween;
  let game: StagedGame;
  let crowd: Crowd;

  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'tabarman-hanging-'));
    server = await ServerProcess.start({ dataDir });
    organiser = await Organiser.claim(server.url, server.link);
    network = await NetworkBetween.before(server.url);
    game = await stageGame(organiser, 'fergana-valley-01');
    crowd = new Crowd({ url: network.url, pins: [game.pin], phonesPerGame: PHONES, seed: 7, spreadMs: 800, sheet: game.sheet });
    await crowd.join();
  });
  afterEach(async () => {
    crowd.leave();
    game.leave();
    await network.close();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });

  /** The first question, up to the moment at which its options open: nobody has answered yet. */
  async function ask(): Promise<void> {
    await game.desk.press('advance');
    await game.desk.press('advance');
    await crowd.reached('question 0');
    await game.desk.until(({ next }) => next === 'reveal');
  }

  async function judge() {
    await crowd.reached('reveal 0');
    await game.desk.until(({ phase }) => phase.name === 'reveal');
    await game.desk.press('endGame');
    await game.desk.press('endGame');
    const { hash, rows } = await organiser.results(game.id);
    return { faults: crowd.faults, refused: crowd.notes.filter((n) => n.what === 'fail'), violations: violations({ notes: crowd.notes, journal: journaledGame(dataDir, game.id), hash, rows }) };
  }

  const sound = { faults: [], refused: [], violations: [] };

  it.each([1, 3, 10, 30])('[F6] [R8] no answer is lost when every connection hangs for %i s just before it is given', async (seconds) => {
    await ask();
    void network.hang(seconds * 1_000);
    await crowd.reached('answer 0');
    expect(crowd.acknowledged).toBe(PHONES);
    expect(await judge()).toEqual(sound);
  });

  it.each(['up', 'down'] as const)('[R8] no answer is lost when only the way %s hangs', async (way) => {
    await ask();
    network.present({ [way]: 'hold' });
    await crowd.reached('answer 0');
    expect(crowd.acknowledged).toBe(PHONES);
    expect(await judge()).toEqual(sound);
  });

  it('[R7] sockets that are lost for good leave plain HTTP: every answer arrives once', async () => {
    await ask();
    network.present({ up: 'drop', down: 'drop' });
    await crowd.reached('answer 0');
    expect(crowd.phones.reduce((sum, phone) => sum + phone.posted, 0)).toBeGreaterThan(0);
    expect(await judge()).toEqual(sound);
  });
});
