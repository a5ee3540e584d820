import { scoreSheet } from '@tabarman/shared/game/fold.ts';
import { kindNames, samples } from '@tabarman/shared/testing/six-kinds.ts';
import { describe, expect, it } from 'vitest';
import { memoryJournal } from '../../adapters/memory-journal.ts';
import { PlayedGame, testHall, type Sent } from '../../testing/played-game.ts';
import { JournalUnavailable, type Journal } from './ports.ts';

const right = samples.single.rightChoice;
const wrong = samples.single.wrongChoice;
const named = (sent: readonly Sent[], name: string) => sent.filter((s) => s.name === name);

/** A journal that a foreign lock or a full disk keeps from writing while `isBroken`. */
function breakable(): { journal: Journal; isBroken: boolean } {
  const inner = memoryJournal();
  const held = { journal: inner, isBroken: false };
  const check = <A extends unknown[], R>(write: (...args: A) => Promise<R>) => (...args: A): Promise<R> =>
    held.isBroken ? Promise.reject(new JournalUnavailable('locked')) : write(...args);
  held.journal = { ...inner, append: check(inner.append), storeAnswers: check(inner.storeAnswers), touch: check(inner.touch) };
  return held;
}

describe('a live game', () => {
  it('[G2] is played to the podium by timers and one desk, and folded into rows', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const id = await played.join('Ayperi');
    for (const kind of kindNames) {
      await played.openNext();
      expect(await played.answer(id, samples[kind].rightChoice)).toMatchObject({ ok: true });
      await hall.clock.advance(600);
      expect(played.game.state.phase.name).toBe('reveal');
    }
    await played.host('endGame');
    await played.host('endGame');

    expect(played.game.state.scores.get(id)).toMatchObject({ right: 6, place: 1 });
    expect(hall.rows.results.get(played.game.gameId)?.rows).toMatchObject([{ name: 'Ayperi', place: 1, right: 6 }]);
    expect(hall.reported).toEqual([]);
  });

  it('[G4] stores the first of two answers and says what is stored', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const id = await played.join('Ayperi');
    await played.join('Farrukh');
    await played.openNext();
    const first = await played.answer(id, wrong, { answerId: 'first-answer' });
    const again = await played.answer(id, right, { answerId: 'second-answer' });

    expect(again).toEqual(first);
    expect(again).toMatchObject({ ok: true, data: { answerId: 'first-answer', choice: wrong } });
    await played.host('endQuestion');
    await played.host('advance');
    expect(await played.answer(id, right, { index: 0 })).toEqual(first);
  });

  it('[TR9] [G5] [T7] refuses an answer before the options, after the question and for another question', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const [id, other] = [await played.join('Ayperi'), await played.join('Farrukh')];
    expect(await played.answer(id, right, { index: 0 })).toEqual({ ok: false, error: 'answer_not_open' });
    await played.host('advance');
    await played.host('advance');
    expect(await played.answer(id, right)).toEqual({ ok: false, error: 'answer_not_open' });
    await played.openNext();
    expect(await played.answer(id, right, { index: 3 })).toEqual({ ok: false, error: 'answer_not_open' });
    expect(await played.answer(id, { option: 'zz' })).toEqual({ ok: false, error: 'answer_invalid' });
    expect(await played.answer(id, samples.text.rightChoice)).toEqual({ ok: false, error: 'answer_invalid' });
    expect(await played.answer(id, right)).toMatchObject({ ok: true });
    await played.host('endQuestion');
    expect(await played.answer(other, right, { index: 0 })).toEqual({ ok: false, error: 'answer_too_late' });
  });

  it('[T4] takes an answer in the last instant of the grace, at full time, and none after it', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const [id, other] = [await played.join('Ayperi'), await played.join('Farrukh')];
    await played.openNext();
    await hall.clock.advance(played.question.timing.closesAt + 490 - hall.clock.now());
    const inGrace = played.game.answer({ playerId: id, answer: { index: 0, answerId: 'last-moment', choice: right }, receivedAt: hall.clock.now() });
    await hall.clock.advance(10);
    expect(await inGrace).toMatchObject({ ok: true, data: { elapsedMs: 20_000 } });
    expect(played.game.state.phase.name).toBe('reveal');
    expect(played.game.state.scores.get(id)?.points).toBe(500);
    expect(await played.answer(other, right, { index: 0 })).toEqual({ ok: false, error: 'answer_too_late' });
  });

  it('[T8] [T13] credits what the server measured outside questions, and writes it down with the answer', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const [far, unknown] = [await played.join('Ayperi'), await played.join('Farrukh')];
    played.game.lines.note(far, 480);
    await played.openNext();
    for (const _ of Array.from({ length: 20 })) {
      played.game.lines.note(far, 9);
      played.game.lines.note(unknown, 5_000);
    }
    await hall.clock.advance(2_400);
    expect(await played.answer(far, right, { thinkMs: 2_000 })).toMatchObject({ ok: true, data: { elapsedMs: 2_000, creditMs: 400 } });
    expect(await played.answer(unknown, right, { thinkMs: 0 })).toMatchObject({ ok: true, data: { elapsedMs: 2_300, creditMs: 100 } });
    expect(played.game.players('ayperi', 0, 'en').players).toMatchObject([{ creditMs: 400 }]);
    expect((await hall.journal.answersOf(played.game.gameId, 0)).map((a) => a.creditMs)).toEqual([400, 100]);
  });

  it('[Z9] writes down in which language the player read, also when the connection is gone before the answer', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const [one, other] = [await played.join('Ayperi'), await played.join('Farrukh')];
    await played.join('Gulnoza');
    played.game.enter(one, { connection: 'one', language: 'uz', roundTripMs: null });
    await played.openNext();
    played.game.enter(other, { connection: 'other', language: 'tg', roundTripMs: null });
    played.game.leave(other, 'other');
    await played.answer(one, right);
    await played.answer(other, right);
    expect((await hall.journal.answersOf(played.game.gameId, 0)).map((a) => a.language)).toEqual(['uz', 'tg']);
  });

  it('[T9] [R2] remembers over a restart what a player has been credited', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const id = await played.join('Ayperi');
    await played.join('Farrukh');
    played.game.lines.note(id, 2_000);
    await played.openNext();
    await hall.clock.advance(3_000);
    expect(await played.answer(id, right, { thinkMs: 0 })).toMatchObject({ data: { creditMs: 600 } });
    await played.host('endQuestion');
    played.game.stop();

    const process = hall.start();
    await process.recover();
    const again = new PlayedGame(hall, (await process.open(played.game.gameId))!);
    again.enter(id, 'back');
    again.game.lines.note(id, 2_000);
    await again.openNext();
    await hall.clock.advance(3_000);
    expect(await again.answer(id, samples.multi.rightChoice, { thinkMs: 0 })).toMatchObject({ data: { creditMs: 300 } });
  });

  it('[T15] takes an answer that was under way when the host ended the question, tells the host at the reveal, and none after it', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const [id, other] = [await played.join('Ayperi'), await played.join('Farrukh')];
    await played.openNext();
    await hall.clock.advance(2_000);
    hall.sent.length = 0;
    let told: unknown = 'not yet';
    void played.game.command({ do: 'advance', step: played.game.state.step }, played.desk).then((error) => (told = error));
    await hall.clock.advance(480);
    expect(told).toBe('not yet');
    expect(hall.sent.filter((s) => s.to.startsWith('players'))).toEqual([]);
    expect(await played.answer(id, right)).toMatchObject({ ok: true });
    await hall.clock.advance(10);
    expect([told, played.game.state.phase.name]).toEqual([null, 'reveal']);
    expect(await played.answer(other, right, { index: 0 })).toEqual({ ok: false, error: 'answer_too_late' });
    expect(played.game.state.scores.get(id)?.right).toBe(1);
  });

  it('[T15] waits half a second when everybody connected has answered, for who was away and sends it another way', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const [id, away] = [await played.join('Ayperi'), await played.join('Farrukh')];
    played.game.leave(away, 'Farrukh');
    await played.openNext();
    await played.answer(id, right);
    await hall.clock.advance(450);
    expect(await played.answer(away, right)).toMatchObject({ ok: true });
    await hall.clock.advance(100);
    expect(played.game.state.phase.name).toBe('reveal');
  });

  it('[G6] closes when every connected player has answered, without waiting for who is away', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const [id, away, slow] = [await played.join('Ayperi'), await played.join('Farrukh'), await played.join('Dilnoza')];
    played.game.leave(away, 'Farrukh');
    await played.openNext();
    await played.answer(id, right);
    await hall.clock.advance(1_000);
    expect(played.game.state.phase.name).toBe('question');
    await played.answer(slow, wrong);
    await hall.clock.advance(1_000);
    expect(played.game.state.phase.name).toBe('reveal');
  });

  it('[G6] looks twice: a phone that comes back in a moment keeps the question open', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const [id, other] = [await played.join('Ayperi'), await played.join('Farrukh')];
    await played.openNext();
    await played.answer(id, right);
    played.game.leave(other, 'Farrukh');
    await hall.clock.advance(200);
    played.enter(other, 'Farrukh again');
    await hall.clock.advance(1_000);

    expect(played.game.state.phase.name).toBe('question');
  });

  it('[G11] gives the seat to the new connection and tells the old one', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const id = await played.join('Ayperi', 'tab one');
    played.enter(id, 'tab two');

    expect(named(hall.sent, 'goodbye')).toEqual([{ to: 'tab one', name: 'goodbye', body: 'opened_elsewhere' }]);
    played.game.leave(id, 'tab one');
    expect(played.game.attendance.connected).toBe(1);
    played.enter(id, 'tab two');
    expect(named(hall.sent, 'goodbye').length).toBe(1);
  });

  it('[TR6] [TR16] [G10] shows a removed player out and lets no seat of theirs in', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const id = await played.join('Ayperi');
    expect(await played.game.command({ do: 'remove', playerId: id }, played.desk)).toBeNull();

    expect(named(hall.sent, 'goodbye')).toEqual([{ to: 'Ayperi', name: 'goodbye', body: 'removed' }]);
    expect(played.enter(id, 'again')).toBeNull();
    expect(played.game.attendance.connected).toBe(0);
  });

  it('[F10] [G3] makes one step of two desks that press at once', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const { step } = played.game.state;
    const pressed = await Promise.all(Array.from({ length: 1_000 }, () => played.game.command({ do: 'advance', step }, played.desk)));

    expect(pressed.filter((e) => e === null).length).toBe(1);
    expect(new Set(pressed.filter((e) => e !== null))).toEqual(new Set(['out_of_step']));
    expect(played.game.state.phase.name).toBe('round');
  });

  it('[E8] tells phones nothing per answer, and screens at most five times a second', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const ids = [];
    for (let i = 0; i < 30; i += 1) ids.push(await played.join(`Player ${i}`));
    await played.openNext();
    hall.sent.length = 0;
    for (const id of ids.slice(1)) {
      await played.answer(id, right);
      await hall.clock.advance(90);
    }

    expect(new Set(hall.sent.map((s) => s.to))).toEqual(new Set(['screens']));
    expect(hall.sent.length).toBeLessThanOrEqual(15);
    expect(hall.sent.at(-1)?.body).toMatchObject({ joined: 30, connected: 30 });
  });

  it('[R1] acknowledges nothing that is not stored, and goes on by itself when the disk is back', async () => {
    const held = breakable();
    const hall = testHall({ journal: held.journal });
    const played = await PlayedGame.create(hall);
    const id = await played.join('Ayperi');
    await played.join('Farrukh');
    await played.openNext();
    held.isBroken = true;
    expect(await played.answer(id, right)).toEqual({ ok: false, error: 'try_again' });
    expect(await played.host('pause')).toBe('try_again');
    expect(played.question.answers.size).toBe(0);
    await hall.clock.advance(25_000);
    expect(played.game.state.phase.name).toBe('question');
    held.isBroken = false;
    await hall.clock.advance(1_000);
    expect(played.game.state.phase.name).toBe('reveal');
  });

  it('[R2] [S5] goes on after a restart with every stored answer, the same scores and the time given back', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const [id, other] = [await played.join('Ayperi'), await played.join('Farrukh')];
    await played.openNext();
    await played.answer(id, right);
    await played.host('endQuestion');
    const sheet = scoreSheet(played.game.state);
    await played.openNext();
    await hall.clock.advance(3_000);
    await played.answer(id, samples.multi.rightChoice);
    const { closesAt } = played.question.timing;
    played.game.stop();
    await hall.clock.advance(60_000);

    const process = hall.start();
    await process.recover();
    const again = new PlayedGame(hall, (await process.open(played.game.gameId))!);
    expect(scoreSheet(again.game.state)).toBe(sheet);
    expect(again.question.answers.get(id)).toMatchObject({ choice: samples.multi.rightChoice });
    expect(again.question.timing.closesAt - closesAt).toBeGreaterThanOrEqual(60_000 + 3_000 - 1_100);
    again.enter(id, 'back');
    again.enter(other, 'back too');
    expect(await again.answer(id, samples.multi.wrongChoice)).toMatchObject({ ok: true, data: { choice: samples.multi.rightChoice } });
    expect(await again.answer(other, samples.multi.rightChoice)).toMatchObject({ ok: true });
    await hall.clock.advance(3_000);
    expect(again.game.state.phase.name).toBe('reveal');
  });

  it('[T6] [G6] does not close early after a restart on those who are still on their way back', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const ids = [await played.join('Ayperi'), await played.join('Farrukh'), await played.join('Dilnoza')];
    await played.openNext();
    await played.answer(ids[0]!, right);
    played.game.stop();

    const process = hall.start();
    await process.recover();
    const again = new PlayedGame(hall, (await process.open(played.game.gameId))!);
    again.enter(ids[0]!, 'back');
    again.enter(ids[1]!, 'back');
    await again.answer(ids[1]!, right);
    await hall.clock.advance(2_500);
    again.enter(ids[2]!, 'back at last');
    expect(await again.answer(ids[2]!, wrong)).toMatchObject({ ok: true });
    await hall.clock.advance(1_000);
    expect(again.game.state.phase.name).toBe('reveal');
  });

  it('[R3] is fenced when another process takes the game over: it writes nothing more', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const process = hall.start();
    await process.recover();
    const taken = (await process.open(played.game.gameId))!;

    expect(await played.host('advance')).toBe('internal');
    expect(await played.host('advance')).toBe('try_again');
    expect(await new PlayedGame(hall, taken).host('advance')).toBeNull();
    expect(taken.state.phase.name).toBe('round');
  });

  it('[G9] that cannot be read does not keep the others from going on', async () => {
    const hall = testHall();
    const [broken, sound] = [await PlayedGame.create(hall), await PlayedGame.create(hall)];
    const { claim } = hall.journal;
    hall.journal.claim = (id) => (id === broken.game.gameId ? Promise.reject(new Error('damaged')) : claim(id));
    const process = hall.start();
    await process.recover();

    expect(hall.reported).toHaveLength(1);
    expect(await process.open(sound.game.gameId)).not.toBeNull();
  });

  it('[R5] lets a late phone review its game, and not before the podium', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    const id = await played.join('Ayperi');
    await played.openNext();
    await played.answer(id, right);
    await hall.clock.advance(600);
    expect(played.game.review(id, 'tg')).toEqual({ ok: false, error: 'not_now' });
    await played.host('endGame');

    expect(played.game.review(id, 'tg')).toMatchObject({ ok: true, data: [{ choice: right, credit: 1, content: { prompt: 'prompt 1 tg' } }] });
  });

  it('[R4] sends one numbered view after each step, after it is stored', async () => {
    const hall = testHall();
    const played = await PlayedGame.create(hall);
    await played.join('Ayperi');
    hall.sent.length = 0;
    while (played.game.state.phase.name !== 'finished') await played.host('advance');
    const seqs = named(hall.sent, 'game:view').filter((s) => s.to === 'players:ky').map((s) => (s.body as { seq: number }).seq);

    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(new Set(seqs).size).toBe(seqs.length);
    expect((await hall.journal.claim(played.game.gameId))?.events.length).toBe(seqs.at(-1));
  });
});
