import type { ClockView, ProjectorView } from '@tabarman/shared/game/views.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Note, pitchOf, read } from './notation.ts';
import { lobby, placeSignal, signals } from './pieces.ts';
import { keyOf, notesBetween } from './score.ts';

const AT = 1_800_000_000_000;
const clock: ClockView = { talksAt: null, opensAt: AT, closesAt: AT + 20_000, limitMs: 20_000, pausedAt: null, heldUntil: null };
const asked = (changed: Partial<ClockView> = {}): ProjectorView['scene'] => ({ name: 'question', index: 0, clock: { ...clock, ...changed }, contents: [] });
const row = (place: number, previousPlace: number | null = null) =>
  ({ number: place, name: `p${place}`, look: { pattern: 0, colour: 0 }, place, previousPlace, points: 0, bonus: 0, right: 0 });
const scenes: ProjectorView['scene'][] = [
  { name: 'testCard' }, { name: 'lobby' }, { name: 'rest', played: 1 }, asked(),
  { name: 'round', rounds: [{ number: 1, of: 2, title: null, stop: null, questions: 3, firstIndex: 0 }], route: [] },
  { name: 'reveal', index: 0, contents: [], solutions: [], bars: [], answered: 0, isVoid: false },
  { name: 'leaderboard', index: 0, top: [row(1, 4)], climber: null, bestTeam: null, leaders: [] }, { name: 'sealed', index: 0 }, { name: 'finished', top: [], teams: [] },
  { name: 'teamBoard', index: 0, top: [] }, { name: 'podium', rows: [], more: 0, crowd: null, teams: [] },
  { name: 'podium', rows: [], more: 0, crowd: { among: 25, players: [row(3)], more: 0 }, teams: [] },
  ...[7, 3, 2, 1].map((place): ProjectorView['scene'] => ({ name: 'podium', rows: [row(place)], more: 0, crowd: null, teams: [] })),
];
const heard = (scene: ProjectorView['scene'], from: number, until: number, isNew = false) => notesBetween({ scene, since: AT, isNew }, from, until);
const byTime = (notes: readonly Note[]) => notes.map((n) => `${n.at} ${n.voice} ${n.pitch} ${n.gain}`).sort();

describe('the score', () => {
  it('[B9] gives the same notes in whatever pieces it is asked for: none twice, none lost', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 24_000 }), { maxLength: 12 });
    fc.assert(fc.property(fc.constantFrom(...scenes), cuts, (scene, at) => {
      const ends = [...at, 24_000].sort((a, b) => a - b).map((ms) => AT + ms);
      const pieces = ends.flatMap((end, i) => heard(scene, ends[i - 1] ?? AT, end, true));
      expect(byTime(pieces)).toEqual(byTime(heard(scene, AT, AT + 24_000, true)));
    }));
  });

  it('[B9] counts the last five seconds to the instant at which the time is up', () => {
    const all = heard(asked(), AT, AT + 25_000);
    expect(all.filter((n) => n.voice === 'tick').map((n) => n.at - clock.closesAt)).toEqual(expect.arrayContaining([-5_000, -4_000, -3_000, -2_000, -1_000]));
    expect(all.filter((n) => n.voice === 'bell' && n.at >= clock.closesAt)).toHaveLength(signals.timeUp.filter((n) => n.voice === 'bell').length);
    expect(all.every((n) => n.voice !== 'dutar' || (n.at >= clock.opensAt && n.at < clock.closesAt))).toBe(true);
  });

  it('[B9] gets denser as the time runs out', () => {
    const strokes = (from: number, until: number) => heard(asked(), AT + from, AT + until).filter((n) => n.voice === 'dutar').length;
    const thirds = [strokes(0, 6_000), strokes(7_000, 13_000), strokes(14_000, 20_000)];
    expect(thirds).toEqual([...thirds].sort((a, b) => a - b));
    expect(new Set(thirds).size).toBe(3);
  });

  it('[B9] is silent while the time stands still, and moves with added time', () => {
    expect(heard(asked({ pausedAt: AT + 5_000 }), AT, AT + 60_000)).toEqual([]);
    expect(heard(asked({ heldUntil: AT + 9_000 }), AT, AT + 9_000)).toEqual([]);
    const later = heard(asked({ closesAt: clock.closesAt + 15_000 }), AT, AT + 60_000);
    expect(later.filter((n) => n.voice === 'tick').map((n) => n.at)).toEqual(expect.arrayContaining([clock.closesAt + 14_000]));
    expect(later.some((n) => n.voice === 'tick' && n.at < clock.closesAt + 10_000)).toBe(false);
  });

  it('[B10] plays a signal once, and none for a picture that a reload finds', () => {
    for (const scene of scenes.filter(({ name }) => name !== 'lobby' && name !== 'testCard' && name !== 'rest')) {
      expect(heard(scene, AT, AT + 9_000, true).length).toBeGreaterThan(0);
      if (scene.name === 'question') continue;
      expect(heard(scene, AT, AT + 9_000, false)).toEqual([]);
      expect(heard(scene, AT + 9_000, AT + 90_000, true)).toEqual([]);
    }
  });

  it('[B10] knows the same picture when it is sent again, and each halt of the ceremony', () => {
    expect(keyOf(asked())).toBe(keyOf(asked({ pausedAt: AT })));
    expect(new Set(scenes.map(keyOf)).size).toBe(scenes.length);
  });

  it('a climb goes on where the board ends', () => {
    const climber = { number: 1, name: 'p1', look: { pattern: 0, colour: 0 }, places: 3 };
    const [with_, without] = [climber, null].map((who) => heard({ name: 'leaderboard', index: 0, top: [row(1)], climber: who, bestTeam: null, leaders: [] }, AT, AT + 5_000, true).length);
    expect(with_).toBeGreaterThan(without ?? 0);
  });

  it('the lobby goes round for ever without a gap', () => {
    const whole = (round: number) => heard({ name: 'lobby' }, (1_000 + round) * lobby.lengthMs, (1_001 + round) * lobby.lengthMs).length;
    expect([whole(0), whole(1), whole(2)]).toEqual([lobby.notes.length, lobby.notes.length, lobby.notes.length]);
  });
});

describe('the notation', () => {
  it('reads steps, rests, chords and stress', () => {
    expect(read({ voice: 'komuz', stepMs: 100, gain: 0.4, from: 50 }, 'D4 . | A4+D5 D4!')).toEqual([
      { at: 50, voice: 'komuz', pitch: 62, gain: 0.4 }, { at: 250, voice: 'komuz', pitch: 69, gain: 0.4 }, { at: 250, voice: 'komuz', pitch: 74, gain: 0.4 },
      { at: 350, voice: 'komuz', pitch: 62, gain: expect.closeTo(0.6) },
    ]);
    expect(() => pitchOf('H4')).toThrow('no such pitch');
  });

  it('every piece keeps within what can be heard and played', () => {
    const all = [...lobby.notes, ...Object.values(signals).flat(), ...[10, 7, 4].flatMap(placeSignal)];
    expect(all.every(({ at, gain, pitch }) => at >= 0 && gain > 0 && gain <= 1 && pitch >= 36 && pitch <= 96)).toBe(true);
  });

  it('a higher place sounds higher', () => {
    const top = (place: number) => Math.max(...placeSignal(place).map((n) => n.pitch));
    expect([10, 9, 8, 7, 6, 5, 4].map(top)).toEqual([10, 9, 8, 7, 6, 5, 4].map(top).sort((a, b) => a - b));
  });
});
