import { describe, expect, it } from 'vitest';
import { Play } from '../testing/play.ts';
import { kindNames, samples } from '../testing/six-kinds.ts';
import { hostCommandSchema } from './commands.ts';
import { correctionsViewSchema, previewSchema } from './correction-views.ts';
import type { CorrectionAsked } from './corrections.ts';
import { previewCorrection, showCorrections } from './show-corrections.ts';
import { showDesk } from './show-desk.ts';
import { showMe, showPlayers } from './show-player.ts';
import { showProjector } from './show-projector.ts';
import { showReview } from './show-review.ts';
import { meViewSchema, projectorViewSchema } from './views.ts';

const wall = { joinOrigin: null, hallCode: { code: '27', until: 0 } };

/** Айпери is right, Фаррух wrong and Дилноза silent in each of the first questions. */
function played(questions: number): Play {
  const play = new Play();
  play.join('Айпери', 'Фаррух', 'Дилноза');
  for (const kind of kindNames.slice(0, questions)) {
    play.openNext();
    play.answer('p1', samples[kind].rightChoice);
    play.answer('p2', samples[kind].wrongChoice);
    play.host('endQuestion');
  }
  return play;
}

const otherKey = (index: number): CorrectionAsked => ({ what: 'key', index, right: samples[kindNames[index]!].otherRight });

describe('a correction', () => {
  it('[C3] changes exactly what its preview said', () => {
    const asked: CorrectionAsked[] = [
      { what: 'void', index: 0 }, otherKey(0), { what: 'points', playerId: 'p3', points: 1_500 }, { what: 'points', playerId: 'p2', points: -200 },
    ];
    for (const correction of asked) {
      const play = played(2);
      const preview = previewCorrection(play.state, correction);
      if (!preview.ok) throw new Error(preview.error);
      previewSchema.parse(preview.data);
      const before = play.state;
      expect(play.correct(correction)).toBeNull();

      const { moved, podium, rescored, rows } = preview.data;
      expect(play.state.corrections.at(-1)?.impact).toEqual({ moved, podium, rescored });
      for (const [id, { number }] of play.state.players) {
        const [was, is] = [before.scores.get(id)!, play.state.scores.get(id)!];
        const row = rows.find((r) => r.number === number);
        expect(row?.points ?? [was.points, was.points]).toEqual([was.points, is.points]);
        expect(row?.place ?? [was.place, was.place]).toEqual([was.place, is.place]);
      }
    }
  });

  it('[C3] is refused when scores changed since its preview, and stores nothing', () => {
    const play = played(1);
    const { tally } = play.state;
    expect(play.correct({ what: 'points', playerId: 'p3', points: 10 })).toBeNull();
    const seen = play.events.length;

    expect(play.give({ do: 'correct', tally, correction: otherKey(0), reason: 'late' })).toBe('preview_stale');
    expect(play.events.length).toBe(seen);
    play.give({ do: 'remove', playerId: 'p3' });
    expect(play.give({ do: 'correct', tally: tally + 1, correction: otherKey(0), reason: 'late' })).toBe('preview_stale');
  });

  it('[C3] that is so already is accepted and stores nothing', () => {
    const play = played(1);
    for (const correction of [{ what: 'void', index: 0 }, { what: 'void', index: 0 }, { what: 'reinstate', index: 0 }, { what: 'reinstate', index: 0 }] as const) {
      expect(play.correct(correction)).toBeNull();
    }
    expect(play.correct({ what: 'key', index: 0, right: samples.single.right })).toBeNull();
    expect(play.state.corrections.map((c) => c.subject.what)).toEqual(['void', 'reinstate']);
  });

  it('[C7] of a question that was not revealed is refused, open or skipped', () => {
    const play = played(1);
    expect(play.correct({ what: 'void', index: 1 })).toBe('not_now');
    play.openNext();
    expect(play.correct(otherKey(1))).toBe('not_now');
    play.host('skipQuestion');
    expect(play.correct({ what: 'void', index: 1 })).toBe('not_now');
    expect(previewCorrection(play.state, otherKey(1))).toEqual({ ok: false, error: 'not_now' });
  });

  it('[C7] keeps the kind, the options and the languages of its question', () => {
    const play = played(6);
    const keys: CorrectionAsked[] = [
      { what: 'key', index: 0, right: samples.number.right },
      { what: 'key', index: 0, right: { kind: 'single', right: 'z' } },
      { what: 'key', index: kindNames.indexOf('multi'), right: { kind: 'multi', right: ['a', 'z'] } },
      { what: 'key', index: kindNames.indexOf('number'), right: { kind: 'number', right: 900, full: 0, zero: 1 } },
      { what: 'key', index: kindNames.indexOf('order'), right: { kind: 'order', right: ['a', 'a', 'b', 'c'] } },
      { what: 'key', index: kindNames.indexOf('text'), right: { kind: 'text', accept: { en: ['Rudaki'] }, reject: {}, place: false } },
    ];
    for (const key of keys) expect(play.correct(key)).toBe('key_invalid');
    for (const index of kindNames.keys()) expect(play.correct(otherKey(index))).toBeNull();
  });

  it('[C2] tells who, when, why, what it was and is, and how many it moved', () => {
    const play = played(2);
    play.by = 'Бермет';
    play.now += 5_000;
    play.correct(otherKey(0), 'эки жооп туура');
    play.correct({ what: 'points', playerId: 'p3', points: 300 }, 'микрофон иштебей калган');
    const { corrections } = correctionsViewSchema.parse(showCorrections(play.state));

    expect(corrections[1]).toMatchObject({
      number: 1, at: play.now, by: 'Бермет', reason: 'эки жооп туура', moved: 2, rescored: 2,
      subject: { what: 'key', index: 0, before: samples.single.right, after: samples.single.otherRight },
    });
    expect(corrections[0]).toMatchObject({ number: 2, subject: { what: 'points', number: 3, name: 'Дилноза', points: 300 } });
  });

  it('[C2] needs a reason of visible characters', () => {
    const correct = (reason: string) => hostCommandSchema.safeParse({ do: 'correct', tally: 0, correction: { what: 'void', index: 0 }, reason });
    expect([correct(''), correct(' \u200B\u202E '), correct('x'.repeat(201))].map((r) => r.success)).toEqual([false, false, false]);
    expect(correct(' a \u202E b ')).toMatchObject({ success: true, data: { reason: 'a b' } });
  });

  it('[C4] is what every screen shows of the question from then on', () => {
    const play = played(1);
    play.correct(otherKey(0), 'the map was old');
    const reveal = showPlayers(play.state, 'en').phase;
    const desk = showDesk(play.state, { script: play.script, language: 'en', projectorLink: '/p/x', joinOrigin: null, desks: [], hallCode: wall.hallCode });

    expect(reveal).toMatchObject({ name: 'reveal', solution: { right: { right: ['c'] } } });
    expect(desk.current?.solution.right).toMatchObject({ right: ['c'] });
    expect(showMe(play.state, 'p2')?.result).toMatchObject({ credit: 1 });
    play.correct({ what: 'void', index: 0 }, 'the map was old');
    expect(showPlayers(play.state, 'en').phase).toMatchObject({ isVoid: true });
    expect(showReview(play.state, 'p2', 'en')[0]).toMatchObject({ isVoid: true, points: 0 });
  });

  it('[C4] tells the hall how many it moved, and each player only the own change', () => {
    const play = played(1);
    play.correct(otherKey(0), 'the map was old');
    const { correction } = projectorViewSchema.parse(showProjector(play.state, wall));
    const [first, third] = ['p1', 'p3'].map((id) => meViewSchema.parse(showMe(play.state, id)).correction);

    expect(correction).toMatchObject({ number: 1, index: 0, moved: 2, reason: 'the map was old', at: play.now });
    expect(first).toMatchObject({ number: 1, change: { points: [975, 0], place: [1, 2] } });
    expect(third).toMatchObject({ number: 1, change: null });
    play.correct({ what: 'points', playerId: 'p1', points: 1 });
    expect(showMe(play.state, 'p3')?.correction).toMatchObject({ index: null, change: { place: [2, 3] } });
  });

  it('[C4] [V3] tells nothing of the question that is open meanwhile', () => {
    const shown = ([false, true] as const).map((isOther) => {
      const play = played(1);
      play.openNext();
      if (isOther) play.answer('p3', samples.multi.rightChoice);
      play.correct({ what: 'void', index: 0 });
      return JSON.stringify([showProjector(play.state, wall), showPlayers(play.state, 'en'), showMe(play.state, 'p1')]);
    });
    expect(shown[0]).toBe(shown[1]);
    expect(shown[0]).not.toContain('explanation 2');
  });

  it('[C4] [B1] keeps the places of a sealed round', () => {
    const play = new Play({ isLastRoundSealed: true });
    play.join('Айпери', 'Фаррух', 'Дилноза');
    for (const kind of kindNames.slice(0, 4)) {
      play.openNext();
      play.answer('p1', samples[kind].rightChoice);
      play.answer('p2', samples[kind].wrongChoice);
      play.host('endQuestion');
    }
    play.correct(otherKey(0));
    expect(showProjector(play.state, wall).correction).toMatchObject({ index: 0, moved: null });
    expect(showMe(play.state, 'p1')?.correction?.change).toEqual({ points: [expect.any(Number), expect.any(Number)], place: null });
    play.correct({ what: 'points', playerId: 'p3', points: 50_000 });
    expect(showMe(play.state, 'p1')?.correction).toBeNull();
  });
});
