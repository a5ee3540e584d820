import { fold, scoreSheet } from '@tabarman/shared/game/fold.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { samples } from '@tabarman/shared/testing/six-kinds.ts';
import { describe, expect, it } from 'vitest';
import { memoryJournal } from '../../adapters/memory-journal.ts';
import { PlayedGame, testHall } from '../../testing/played-game.ts';
import type { LiveGame } from './live-game.ts';
import type { Journal } from './ports.ts';

const host = { id: 'owner', name: 'Гүлнара', device: null };
const moments = ['before the commit', 'after the commit, before anybody is told'] as const;
type Moment = (typeof moments)[number];

/** A journal whose process dies at its `at`-th write: what waits for it waits for ever, as nothing of a dead process goes on. */
function mortal(): { journal: Journal; die: (at: number, moment: Moment) => void; revive: () => void; writes: number; isDead: boolean } {
  const inner = memoryJournal();
  let at = Infinity;
  let moment: Moment = 'before the commit';
  const never = <T>() => new Promise<T>(() => undefined);
  const life = { journal: inner, writes: 0, isDead: false, die, revive };
  function die(when: number, how: Moment): void {
    [at, moment] = [life.writes + when, how];
  }
  function revive(): void {
    [at, life.isDead] = [Infinity, false];
  }
  const write = <A extends unknown[], R>(run: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    if (life.isDead) return never();
    life.writes += 1;
    life.isDead = life.writes === at;
    if (life.isDead && moment === 'before the commit') return never();
    const result = await run(...args);
    return life.isDead ? never() : result;
  };
  life.journal = { ...inner, append: write(inner.append), storeAnswers: write(inner.storeAnswers) };
  return life;
}

interface Told {
  readonly answers: { playerId: string; index: number; answerId: string; choice: Choice }[];
  /** How far the game was when a command was last confirmed. */
  step: number;
}

/** A short game with every kind of write: joins, answers in one batch and another, each host command, timers. Ends where the process does. */
async function play(played: PlayedGame, life: ReturnType<typeof mortal>, told: Told): Promise<void> {
  const { game, hall } = played;
  const turn = async (ask: () => Promise<unknown>, onDone: (reply: unknown) => void = () => undefined) => {
    if (life.isDead) return;
    void ask().then(onDone);
    await hall.clock.advance(30);
  };
  const command = (what: Parameters<LiveGame['command']>[0]) => turn(() => game.command(what, host), (refusal) => {
    if (refusal === null) told.step = game.state.step;
  });
  const step = (what: 'advance' | 'pause' | 'resume' | 'addTime' | 'endQuestion' | 'skipQuestion' | 'endGame') => command({ do: what, step: game.state.step });
  const answer = (playerId: string, choice: Choice) => {
    const { phase } = game.state;
    const index = phase.name === 'question' ? phase.index : 0;
    const given = { index, answerId: `answer-${playerId}-${index}`, choice };
    return turn(() => game.answer({ playerId, answer: given, receivedAt: hall.clock.now() }), (reply) => {
      if ((reply as { ok: boolean }).ok) told.answers.push({ playerId, ...given });
    });
  };
  const open = async () => {
    await step('advance');
    const { phase } = game.state;
    if (phase.name === 'question') await turn(() => hall.clock.advance(Math.max(0, phase.timing.opensAt - hall.clock.now())));
  };

  for (const name of ['Ayperi', 'Farrukh', 'Dilnoza']) {
    await turn(() => game.join({ playerId: `id-${name}`, name, language: 'ky', look: { pattern: 0, colour: 0 }, secretHash: `secret of ${name}` }));
    if (!life.isDead && game.state.players.has(`id-${name}`)) played.enter(`id-${name}`, name);
  }
  await command({ do: 'rename', playerId: 'id-Farrukh', name: 'Farrux' });
  await command({ do: 'setProjector', languages: ['tg', 'uz'], isTestCard: false });
  await command({ do: 'lock', isLocked: true });
  await step('advance');
  await open();
  await answer('id-Ayperi', samples.single.rightChoice);
  await step('pause');
  await step('resume');
  await step('addTime');
  await answer('id-Farrukh', samples.single.wrongChoice);
  await step('endQuestion');
  await step('advance');
  await open();
  await answer('id-Ayperi', samples.multi.rightChoice);
  await step('skipQuestion');
  await command({ do: 'remove', playerId: 'id-Dilnoza' });
  await step('endGame');
  await step('endGame');
}

async function expectPromisesKept(hall: ReturnType<typeof testHall>, gameId: string, told: Told): Promise<void> {
  const process = hall.start();
  await process.recover();
  const game = await process.open(gameId);
  if (!game) throw new Error('the game is gone');
  for (const { playerId, index, answerId, choice } of told.answers) {
    expect(await game.answer({ playerId, answer: { index, answerId: 'sent-again-by-another', choice }, receivedAt: hall.clock.now() })).toMatchObject({ ok: true, data: { answerId, choice } });
  }
  expect(game.state.step).toBeGreaterThanOrEqual(told.step);
  for (let press = 0; game.state.phase.name !== 'finished' && press < 40; press += 1) {
    const done = game.command({ do: 'endGame', step: game.state.step }, host);
    await hall.clock.advance(30);
    expect(await done).toBeNull();
  }
  const written = await hall.journal.claim(gameId);
  expect(written && scoreSheet(fold(written.events, (index) => written.answers.get(index) ?? []))).toBe(scoreSheet(game.state));
  expect(hall.rows.results.get(gameId)?.rows.length).toBe(game.state.board.length);
  await process.close();
}

async function countWrites(): Promise<number> {
  const life = mortal();
  const hall = testHall({ journal: life.journal });
  const played = await PlayedGame.create(hall);
  await play(played, life, { answers: [], step: 0 });
  expect(played.game.state.phase.name).toBe('finished');
  return life.writes;
}

describe('a process that dies at a write', () => {
  it.each(moments)('[F2] %s, whichever write it is: what was confirmed is there and the game goes on to its result', async (moment) => {
    const writes = await countWrites();
    expect(writes).toBeGreaterThan(18);
    for (let at = 1; at <= writes; at += 1) {
      const life = mortal();
      const hall = testHall({ journal: life.journal });
      const played = await PlayedGame.create(hall);
      life.die(at, moment);
      const told: Told = { answers: [], step: 0 };
      await play(played, life, told);
      expect(life.isDead).toBe(true);
      played.game.stop();
      life.revive();
      await expectPromisesKept(hall, played.game.gameId, told);
    }
  });

  it('[F2] after the confirmation, before the hall is told: whoever comes back is shown where the game is', async () => {
    const writes = await countWrites();
    for (let at = 1; at <= writes; at += 1) {
      const life = mortal();
      const hall = testHall({ journal: life.journal });
      const silent = hall.start(new Proxy({}, { get: () => () => undefined }) as Parameters<typeof hall.start>[0]);
      const played = await PlayedGame.create(hall, { process: silent });
      life.die(at, 'after the commit, before anybody is told');
      const told: Told = { answers: [], step: 0 };
      await play(played, life, told);
      played.game.stop();
      life.revive();
      const process = hall.start();
      await process.recover();
      const back = await process.open(played.game.gameId);
      const seated = [...(back?.state.board ?? [])];
      for (const id of seated) expect(back?.enter(id, { connection: `${id} again`, language: 'tg', roundTripMs: null })?.view.phase.name).toBe(back?.state.phase.name);
      await process.close();
    }
  });
});
