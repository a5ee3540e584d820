import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scoreSheet } from '@tabarman/shared/game/fold.ts';
import type { CorrectionAsked } from '@tabarman/shared/game/corrections.ts';
import { samples } from '@tabarman/shared/testing/six-kinds.ts';
import { describe, expect, it } from 'vitest';
import { PlayedGame, testHall, type Sent } from '../../testing/played-game.ts';
import { request } from '../../testing/request.ts';
import { startTestServer } from '../../testing/start-test-server.ts';

const named = (sent: readonly Sent[], name: string) => sent.filter((s) => s.name === name);

/** A game whose first question was revealed: Ayperi was right and Farrukh wrong. */
async function revealed(hall = testHall()) {
  const played = await PlayedGame.create(hall);
  const [right, wrong] = [await played.join('Ayperi'), await played.join('Farrukh')];
  await played.openNext();
  await played.answer(right, samples.single.rightChoice);
  await played.answer(wrong, samples.single.wrongChoice);
  await played.host('endQuestion');
  await hall.clock.advance(1_000);
  return { hall, played, right, wrong };
}

async function correct({ game, hall, desk }: PlayedGame, correction: CorrectionAsked, tally = game.state.tally) {
  const done = game.command({ do: 'correct', tally, correction, reason: 'the map was old' }, desk);
  await hall.clock.advance(10);
  return done;
}

async function appeal({ game, hall }: PlayedGame, playerId: string, index = 0, text = '') {
  const done = game.appeal({ playerId, index, language: 'tg', text, at: hall.clock.now() });
  await hall.clock.advance(40);
  return done;
}

const otherKey: CorrectionAsked = { what: 'key', index: 0, right: samples.single.otherRight };

describe('corrections of a live game', () => {
  it('[C4] reach every phone with the own change, the wall and the desk', async () => {
    const { hall, played } = await revealed();
    hall.sent.length = 0;
    expect(await correct(played, otherKey)).toBeNull();

    const told = (to: string) => named(hall.sent, 'game:me').find((s) => s.to === to)?.body;
    expect(told('Ayperi')).toMatchObject({ me: { points: 0, correction: { index: 0, change: { place: [1, 2] } } } });
    expect(told('Farrukh')).toMatchObject({ me: { place: 1, result: { credit: 1 }, correction: { change: { place: [2, 1] } } } });
    expect(named(hall.sent, 'projector:view').at(-1)?.body).toMatchObject({ view: { correction: { index: 0, moved: 2 } } });
    expect(named(hall.sent, 'desk:view').length).toBeGreaterThan(0);
  });

  it('[C3] are refused on a preview that is no longer true', async () => {
    const { hall, played } = await revealed();
    const preview = played.game.preview(otherKey);
    expect(preview).toMatchObject({ ok: true, data: { moved: 2, podium: 2, rescored: 2 } });
    const { tally } = played.game.state;
    await correct(played, { what: 'void', index: 0 });
    expect(await correct(played, otherKey, tally)).toBe('preview_stale');
    expect(hall.reported).toEqual([]);
  });

  it('[C5] after the end replace the stored rows and their hash', async () => {
    const { hall, played, right } = await revealed();
    await played.host('endGame');
    await played.host('endGame');
    const { gameId } = played.game;
    const before = hall.rows.results.get(gameId);
    await correct(played, otherKey);
    const after = hall.rows.results.get(gameId);

    expect(before).toMatchObject({ version: 1, corrections: [], rows: [{ name: 'Ayperi' }, { name: 'Farrukh' }] });
    expect(after).toMatchObject({ version: 2, corrections: [{ by: 'Гүлнара', reason: 'the map was old' }], rows: [{ name: 'Farrukh', points: 1_000 }, { name: 'Ayperi' }] });
    expect(after?.hash).not.toBe(before?.hash);
    expect(played.game.review(right, 'ky')).toMatchObject({ ok: true, data: [{ points: 0 }] });
  });

  it('[C5] [R2] whose rows were not written are found by the next start', async () => {
    const { hall, played } = await revealed();
    await played.host('endGame');
    await played.host('endGame');
    const { finish } = hall.rows;
    hall.rows.finish = () => Promise.reject(new Error('locked'));
    await correct(played, otherKey);
    expect(hall.reported).toHaveLength(1);
    expect(hall.rows.results.get(played.game.gameId)?.version).toBe(1);

    hall.rows.finish = finish;
    await hall.start().recover();
    expect(hall.rows.results.get(played.game.gameId)).toMatchObject({ version: 2, rows: [{ name: 'Farrukh' }, { name: 'Ayperi' }] });
  });

  it('[C1] [S5] and appeals are the same after a restart', async () => {
    const { hall, played, wrong } = await revealed();
    expect(await appeal(played, wrong, 0, 'харита кӯҳна буд')).toBeNull();
    await correct(played, otherKey);
    await correct(played, { what: 'points', playerId: wrong, points: -100 });
    const { state } = played.game;
    const again = (await hall.start().open(played.game.gameId))!.state;

    expect(scoreSheet(again)).toBe(scoreSheet(state));
    expect(again.corrections).toEqual(state.corrections);
    expect(again.played[0]?.appeals).toEqual(state.played[0]?.appeals);
    expect(again.played[0]?.rulings.size).toBe(1);
  });
});

describe('appeals in a live game', () => {
  it('[C8] are told to the desk as a count, and to nobody else', async () => {
    const { hall, played, right, wrong } = await revealed();
    hall.sent.length = 0;
    expect([await appeal(played, wrong), await appeal(played, right)]).toEqual([null, null]);
    await hall.clock.advance(500);

    expect(named(hall.sent, 'desk:appeals').at(-1)).toMatchObject({ to: 'desk', body: 2 });
    expect(hall.sent.map((s) => s.name).filter((name) => name !== 'desk:appeals')).toEqual([]);
  });

  it('[C11] that are declined are told to all of the group at once', async () => {
    const { hall, played, wrong } = await revealed();
    await appeal(played, wrong);
    hall.sent.length = 0;
    const group = played.game.corrections().groups[0]!;
    expect(await played.game.command({ do: 'decline', index: 0, group: group.group, reason: 'see the atlas' }, played.desk)).toBeNull();

    expect(named(hall.sent, 'game:me')).toMatchObject([{ to: 'Farrukh', body: { me: { appeals: [{ index: 0, ruling: { isAccepted: false, reason: 'see the atlas' } }] } } }]);
  });

  it('[C9] of a whole hall cost a few writes and hold up no answer', async () => {
    const { hall, played } = await revealed();
    const { append } = hall.journal;
    let writes = 0;
    hall.journal.append = (...args) => {
      writes += 1;
      return append(...args);
    };
    const ids = await joinMany(played, 300);
    await played.openNext();
    await played.answer(ids[0]!, samples.multi.rightChoice);
    await played.host('endQuestion');
    await hall.clock.advance(1_000);
    const index = played.game.state.played.at(-1)!.index;
    writes = 0;
    const asked = ids.map((playerId) => played.game.appeal({ playerId, index, language: 'uz', text: 'x', at: hall.clock.now() }));
    await hall.clock.advance(40);

    expect(new Set(await Promise.all(asked))).toEqual(new Set([null]));
    expect(writes).toBe(1);
    expect(played.game.corrections().groups.map((g) => g.appeals)).toEqual([299, 1]);
  });
});

async function joinMany(played: PlayedGame, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, i) => `many-${i}`);
  const asked = ids.map((playerId, i) => played.game.join({ playerId, name: `Player ${i}`, look: { pattern: 0, colour: 0 }, language: 'ky', secretHash: playerId }));
  await played.hall.clock.advance(40);
  await Promise.all(asked);
  return ids;
}

describe('corrections over HTTP', () => {
  it('[A17] [C2] [C5] are previewed, made and read after the game, and survive a restart', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
    let server = await startTestServer({ DATA_DIR: home });
    try {
      const { token } = await server.claim();
      const quests = (await request(server, 'GET /quests', { token })).body as { id: string }[];
      const { id } = (await request(server, 'POST /games', { token, body: { questId: quests[0]?.id, projectorLanguages: ['ky'] } })).body as { id: string };
      const look = async () => ((await request(server, `GET /games/${id}`, { token })).body as { view: { step: number; phase: { name: string } } }).view;
      const give = (command: object) => request(server, `POST /games/${id}/commands`, { token, body: { command } });
      for (let view = await look(); view.phase.name !== 'leaderboard'; view = await look()) await give({ do: 'advance', step: view.step });
      for (let view = await look(); view.phase.name !== 'finished'; view = await look()) await give({ do: 'endGame', step: view.step });

      const correction = { what: 'void', index: 0 };
      const preview = await request(server, `POST /games/${id}/corrections/preview`, { token, body: { correction } });
      expect(preview).toMatchObject({ status: 200, body: { moved: 0, rows: [] } });
      const { tally } = preview.body as { tally: number };
      expect(await give({ do: 'correct', tally: tally + 1, correction, reason: 'эки жооп туура' })).toMatchObject({ status: 409, body: { code: 'preview_stale' } });
      expect((await give({ do: 'correct', tally, correction, reason: 'эки жооп туура' })).status).toBe(200);
      const audit = [{ by: 'Айгүл', reason: 'эки жооп туура', subject: { what: 'void', index: 0 } }];
      expect((await request(server, `GET /games/${id}/corrections`, { token })).body).toMatchObject({ questions: [{ index: 0, isVoid: true }], corrections: audit });

      await server.stop();
      server = await startTestServer({ DATA_DIR: home });
      expect((await request(server, `GET /games/${id}/results`, { token })).body).toMatchObject({ version: 2, corrections: audit });
    } finally {
      await server.stop();
      rmSync(home, { recursive: true });
    }
  });
});
