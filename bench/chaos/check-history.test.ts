import { kindNames, samples } from '@tabarman/shared/testing/six-kinds.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import { scoreSheet } from '@tabarman/shared/game/fold.ts';
import { showTop } from '@tabarman/shared/game/show-player.ts';
import type { StoredAnswer } from '@tabarman/shared/game/state.ts';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AnswerNote } from '@tabarman/phones/phone.ts';
import { violations, type History } from './check-history.ts';

/** A true history of two players, to be falsified. */
function trueHistory(): History & { answers: Map<number, StoredAnswer[]>; notes: AnswerNote[] } {
  const play = new Play();
  play.join('Ayperi', 'Farrukh');
  const notes: AnswerNote[] = [];
  for (const kind of kindNames.slice(0, 3)) {
    play.openNext();
    for (const [i, playerId] of ['p1', 'p2'].entries()) {
      const { answerId, choice, elapsedMs } = play.answer(playerId, i === 0 ? samples[kind].rightChoice : samples[kind].wrongChoice, 700 + i);
      const note = { playerId, index: notes.length >> 2, answerId, choice };
      notes.push({ what: 'invoke', ...note }, { what: 'ok', ...note, elapsedMs });
    }
    play.wait(1_000);
    play.host('endQuestion');
  }
  const answers = new Map([...play.stored].map(([index, stored]) => [index, [...stored]]));
  const journal = { events: play.events, epochs: play.events.map(() => 1), seqs: play.events.map((_, i) => i), answers };
  return { notes, journal, answers, hash: createHash('sha256').update(scoreSheet(play.state)).digest('hex'), rows: showTop(play.state, 2) };
}

describe('a history of answers', () => {
  it('[R1] that is true breaks no promise', () => {
    expect(violations(trueHistory())).toEqual([]);
  });

  it('[R1] tells an acknowledged answer that is lost, and one that is another', () => {
    const history = trueHistory();
    history.answers.get(1)!.pop();
    history.answers.get(0)![0] = { ...history.answers.get(0)![0]!, choice: { option: 'd' } };

    const found = violations(history);
    expect(found.filter((v) => v.startsWith('lost')).length).toBe(1);
    expect(found.filter((v) => v.startsWith('changed')).length).toBe(1);
    expect(found).toContain('the score sheet of the server is not the one of its journal');
  });

  it('[R1] tells an answer that nobody sent, and one that is there twice', () => {
    const history = trueHistory();
    const [first] = history.answers.get(0)!;
    history.answers.get(0)!.push({ ...first!, playerId: 'p3' }, first!);

    expect(violations(history)).toEqual(expect.arrayContaining(['never sent: question 0 player p3', '1 answers are stored twice']));
  });

  it('[R1] tells an answer that was confirmed twice, differently', () => {
    const history = trueHistory();
    const first = history.notes.find((n) => n.what === 'ok')!;
    history.notes.push({ ...first, elapsedMs: 1 });

    expect(violations(history)).toContain('told differently: question 0 player p1');
  });

  it('[S5] tells a table of results that is not the one of the journal', () => {
    const history = trueHistory();

    expect(violations({ ...history, rows: (history.rows ?? []).map((row) => ({ ...row, points: row.points + 1 })) })).toEqual(['the table of results is not the one of the journal']);
  });

  it('[T4] tells an answer that came too late and one whose thinking time is wrong', () => {
    const history = trueHistory();
    const [one, other] = history.answers.get(2)!;
    history.answers.set(2, [{ ...one!, receivedAt: one!.receivedAt + 60_000 }, { ...other!, elapsedMs: 1 }]);

    expect(violations(history)).toEqual(expect.arrayContaining(['out of time: question 2 player p1', 'thinking time: question 2 player p2 counts 1 ms']));
  });

  it('[R3] tells a gap and an epoch that goes back', () => {
    const history = trueHistory();
    const { journal } = history;
    const broken = { ...journal, epochs: journal.epochs.map((_, i) => (i === 3 ? 1 : 2)), seqs: journal.seqs.map((seq) => seq * 2) };

    expect(violations({ ...history, journal: broken })).toEqual(expect.arrayContaining(['epochs go back', 'the journal has a gap']));
  });
});
