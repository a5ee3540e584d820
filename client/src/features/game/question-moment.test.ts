import { Play } from '@tabarman/shared/testing/play.ts';
import { showClock } from '@tabarman/shared/game/show-question.ts';
import { describe, expect, it } from 'vitest';
import { momentOf } from './question-moment.ts';

/** A game whose first question is being read. */
function reading(): Play {
  const play = new Play();
  while (play.state.phase.name !== 'question') play.host('advance');
  return play;
}

function clockOf(play: Play) {
  const { phase } = play.state;
  if (phase.name !== 'question') throw new Error('no question is open');
  return showClock(phase.timing);
}

describe('what the clock of a question says', () => {
  it('counts to the opening while the question is read', () => {
    const play = reading();
    const clock = clockOf(play);
    expect(momentOf(clock, play.now)).toEqual({ stage: 'reading', startsAt: null, endsAt: clock.opensAt, still: null, changesAt: clock.opensAt });
  });

  it('counts the whole limit from the opening to the close', () => {
    const play = reading();
    const clock = clockOf(play);
    const moment = momentOf(clock, clock.opensAt);
    expect(moment).toMatchObject({ stage: 'answering', startsAt: clock.opensAt, endsAt: clock.closesAt, changesAt: clock.closesAt });
    expect(momentOf(clock, clock.closesAt)).toMatchObject({ stage: 'over', changesAt: null });
  });

  it('[T3] what is left when a pause begins is left for as long as it lasts, and after it', () => {
    const play = reading();
    play.openNext();
    play.wait(6_000);
    play.host('pause');
    const paused = momentOf(clockOf(play), play.now + 60_000);
    expect(paused).toMatchObject({ stage: 'answering', still: { why: 'paused' }, changesAt: null });
    const leftMs = paused.endsAt - (paused.still?.at ?? 0);
    play.now += 60_000;
    play.host('resume');
    const after = momentOf(clockOf(play), play.now);
    expect(after.endsAt - play.now).toBe(leftMs);
    // The ring goes on where it stood.
    expect(after.endsAt - (after.startsAt ?? 0)).toBe(paused.endsAt - (paused.startsAt ?? 0));
  });

  it('pauses the reading as well', () => {
    const play = reading();
    play.host('pause');
    expect(momentOf(clockOf(play), play.now + 60_000)).toMatchObject({ stage: 'reading', still: { why: 'paused' }, changesAt: null });
  });

  it('[T6] stands still after an interruption until everybody is back', () => {
    const play = reading();
    play.openNext();
    play.wait(5_000);
    play.give({ do: 'recover', from: play.now - 2_000 });
    const clock = clockOf(play);
    expect(momentOf(clock, play.now)).toMatchObject({ still: { at: clock.heldUntil, why: 'held' }, changesAt: clock.heldUntil });
    expect(momentOf(clock, clock.heldUntil ?? 0).still).toBeNull();
  });

  it('[T5] a ring with added time is full, and empties with what is left', () => {
    const play = reading();
    play.openNext();
    play.host('addTime');
    const { closesAt } = clockOf(play);
    expect(momentOf(clockOf(play), play.now)).toMatchObject({ startsAt: play.now, endsAt: closesAt });
  });
});
