import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Play } from '../testing/play.ts';
import { inAll, samples, sixKinds } from '../testing/six-kinds.ts';
import { addTime, elapsedMs, GRACE_MS, hold, judgeArrival, LEAD_MS, openAt, pause, readingMs, resume, RETURN_MS, startTiming } from './timing.ts';

const start = startTiming(0, { en: 'x'.repeat(64) }, 20_000);

function phaseOf(play: Play) {
  const { phase } = play.state;
  if (phase.name !== 'question') throw new Error(phase.name);
  return phase;
}

describe('time', () => {
  it('[T1] for reading grows with the longest language, within 3 and 20 seconds', () => {
    expect(readingMs({ en: 'short' })).toBe(3_000);
    expect(readingMs({ en: 'x'.repeat(80), tg: 'x'.repeat(160) })).toBe(10_000);
    expect(readingMs({ en: 'x'.repeat(9_999) })).toBe(20_000);
  });

  it('[T2] for thinking runs from the opening and never past the limit', () => {
    expect(start).toMatchObject({ opensAt: 4_000, closesAt: 24_000 });
    expect(elapsedMs(start, 4_000)).toBe(0);
    expect(elapsedMs(start, 9_250)).toBe(5_250);
    expect(elapsedMs(start, 24_000 + GRACE_MS)).toBe(20_000);
  });

  it('[T4] [T7] lets answers in from the opening to the end of the grace, to the millisecond', () => {
    const at = (t: number) => judgeArrival(start, t);

    expect([at(3_999), at(4_000), at(24_000), at(24_500), at(24_501)]).toEqual(['early', 'open', 'open', 'open', 'late']);
    expect(judgeArrival(pause(start, 5_000), 6_000)).toBe('paused');
  });

  it('[T3] that was paused is given back whole, in the reading and in the answering', () => {
    const inReading = resume(pause(start, 1_000), 61_000);
    expect(inReading).toMatchObject({ opensAt: 64_000, closesAt: 84_000, holds: [] });

    const inAnswering = resume(pause(start, 10_000), 70_000);
    expect(inAnswering).toMatchObject({ opensAt: 4_000, closesAt: 84_000 });
    expect(elapsedMs(inAnswering, 71_000)).toBe(7_000);
  });

  it('[T3] [T6] never counts a hold against anybody, wherever the holds lie', () => {
    const holds = fc.array(fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 0, max: 90_000 })), { maxLength: 6 });
    fc.assert(fc.property(holds, fc.integer({ min: 0, max: 19_000 }), (gaps, thought) => {
      let timing = startTiming(0, { en: 'x' }, 20_000);
      let now = timing.opensAt;
      let left = thought;
      for (const [run, lost] of gaps) {
        const ran = Math.min(run, left);
        now += ran;
        left -= ran;
        timing = hold(timing, { from: now, to: now + lost });
        now += lost;
      }
      expect(elapsedMs(timing, now + left)).toBe(thought);
      expect(judgeArrival(timing, now + left)).toBe('open');
    }));
  });

  it('[T5] that is added moves the deadline and no earlier answer', () => {
    const longer = addTime(start, 15_000);

    expect(longer.closesAt).toBe(39_000);
    expect(elapsedMs(longer, 9_000)).toBe(elapsedMs(start, 9_000));
    expect(elapsedMs(longer, 30_000)).toBe(20_000);

    const [plain, extended] = [new Play(), new Play()].map((play, i) => {
      play.join('Ayperi');
      play.openNext();
      play.answer('p1', samples.single.rightChoice, 7_000);
      if (i === 1) play.host('addTime');
      play.host('endQuestion');
      return play.state.scores.get('p1')?.points;
    });
    expect(plain).toBe(extended);
  });

  it('moves opening and deadline together when the reading is cut short', () => {
    expect(openAt(start, 1_300)).toMatchObject({ opensAt: 1_300, closesAt: 21_300 });
  });

  it('[T6] gives a downtime back with 3 seconds more, once', () => {
    const play = new Play();
    play.openNext();
    play.wait(6_000);
    const { closesAt } = phaseOf(play).timing;
    const from = play.now;
    play.now += 40_000;

    play.give({ do: 'recover', from });
    expect(phaseOf(play).timing.closesAt).toBe(closesAt + 40_000 + RETURN_MS);
    expect(elapsedMs(phaseOf(play).timing, play.now + RETURN_MS + 500)).toBe(6_500);
  });

  it('[T6] leaves a paused question paused over a downtime', () => {
    const play = new Play();
    play.openNext();
    play.host('pause');
    const { timing } = phaseOf(play);
    play.give({ do: 'recover', from: play.now });

    expect(phaseOf(play).timing).toEqual(timing);
  });

  it('[T3] stands still while paused: no deadline falls due', () => {
    const play = new Play();
    play.openNext();
    play.wait(5_000);
    play.host('pause');
    play.wait(3_600_000);
    expect(phaseOf(play).timing.pausedAt).not.toBeNull();

    play.host('resume');
    play.wait(14_900);
    expect(play.state.phase.name).toBe('question');
    play.wait(700);
    expect(play.state.phase.name).toBe('reveal');
  });

  it('[T14] opens the options a while after the host cuts the reading short, and never later than by itself', () => {
    const play = new Play();
    play.host('advance');
    play.host('advance');
    const byItself = phaseOf(play).timing.opensAt;
    play.wait(byItself - play.now - 500);
    play.host('advance');
    expect(phaseOf(play).timing.opensAt).toBe(byItself);

    const hasty = new Play();
    hasty.host('advance');
    hasty.host('advance');
    hasty.host('advance');
    expect(phaseOf(hasty).timing.opensAt).toBe(hasty.now + LEAD_MS);
    expect(phaseOf(hasty).timing.closesAt - phaseOf(hasty).timing.opensAt).toBe(20_000);
  });

  it('[T15] of a question that the host ends runs out at once; the reveal waits for what is under way', () => {
    const play = new Play();
    play.join('Ayperi', 'Farrukh');
    play.openNext();
    play.wait(5_000);
    expect(play.give({ do: 'endQuestion', step: play.state.step })).toBeNull();
    expect(phaseOf(play)).toMatchObject({ isEnding: true, timing: { closesAt: play.now } });
    expect([judgeArrival(phaseOf(play).timing, play.now + GRACE_MS), judgeArrival(phaseOf(play).timing, play.now + GRACE_MS + 1)]).toEqual(['open', 'late']);
    for (const what of ['pause', 'resume', 'addTime'] as const) expect(play.give({ do: what, step: play.state.step })).toBe('not_now');
    expect(play.give({ do: 'advance', step: play.state.step })).toBeNull();
    play.answer('p1', samples.single.rightChoice, 5_400);
    play.wait(GRACE_MS - 1);
    expect(play.state.phase.name).toBe('question');
    play.wait(1);
    expect(play.state.phase.name).toBe('reveal');
    expect(play.events.at(-1)).toMatchObject({ type: 'questionRevealed', reason: 'host' });
    expect(play.state.scores.get('p1')?.points).toBe(865);
    expect(play.replay()).toEqual(play.state);
  });

  it('[T15] [T3] that stood still is given back before the end, and before the options the end is at once', () => {
    const play = new Play();
    play.join('Ayperi');
    play.openNext();
    play.wait(2_000);
    play.host('pause');
    play.wait(60_000);
    play.give({ do: 'endQuestion', step: play.state.step });
    expect(judgeArrival(phaseOf(play).timing, play.now + 100)).toBe('open');
    expect(elapsedMs(phaseOf(play).timing, play.now + 100)).toBe(2_100);

    const early = new Play();
    early.host('advance');
    early.host('advance');
    early.give({ do: 'endQuestion', step: early.state.step });
    expect(early.state.phase.name).toBe('reveal');
  });

  it('[T15] [T6] of an ending question that a downtime interrupts is made up for like any other', () => {
    const play = new Play();
    play.openNext();
    play.wait(1_000);
    play.give({ do: 'endQuestion', step: play.state.step });
    const from = play.now;
    play.now += 30_000;
    play.give({ do: 'recover', from });
    play.wait(RETURN_MS + GRACE_MS);
    expect(play.events.at(-1)).toMatchObject({ type: 'questionRevealed', reason: 'host' });
  });

  it('[T1] is the same for every language of a question', () => {
    const script = sixKinds();
    script.content.rounds[0]!.questions[0]!.prompt = { ...inAll('short'), uz: 'x'.repeat(160) };
    const play = new Play({ script });
    play.host('advance');
    play.host('advance');

    expect(phaseOf(play).timing.opensAt - play.now).toBe(10_000);
  });
});
