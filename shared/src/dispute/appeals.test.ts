import { describe, expect, it } from 'vitest';
import { foldAnswer } from '../answer/fold.ts';
import { appealDeadline, type AppealAsked, hear, isSettled, mayDecide } from './appeals.ts';
import { hall, TYPED } from './dispute.fixture.ts';
import type { AppealMade, RulingMade } from './ruling.ts';
import { verdictsOf } from './verdicts.ts';

const HOUR_MS = 60 * 60_000;
const question = { stageGame: 'first', question: TYPED };
const osh = hall('osh', [['tg', 'Саъдӣ'], ['ky', 'Рудаки'], ['tg', 'Ҳофиз']]);
const rule = (text: string, isAccepted: boolean): RulingMade => ({ id: text, ...question, language: 'tg', group: foldAnswer(text), text, isAccepted, comment: { ru: 'так' }, at: 1 });
const ask = (entryId: string, rest: { kind: 'accept' } | { kind: 'remove'; rests: { language: 'tg'; text: string } | null } = { kind: 'accept' }): AppealAsked => ({ ...question, entryId, ...rest });
const answer = { language: 'tg' as const, text: 'Саъдӣ', group: foldAnswer('Саъдӣ') };
const shape = { ...question, entryId: 'osh-e1', grounds: 'He wrote it too', sources: '', at: 1, decision: null };
const toAccept: AppealMade = { ...shape, id: 'one', kind: 'accept', answer };
const toRemove: AppealMade = { ...shape, id: 'two', kind: 'remove', answer };
const none = verdictsOf([], []);
const rejected = verdictsOf([rule('Саъдӣ', false)], []);
const accepted = verdictsOf([rule('Саъдӣ', true)], []);

describe('appeals of a stage', () => {
  it('[DA7] they end so many hours after the last game, and not while one is played', () => {
    expect(appealDeadline([1_000, 5_000, 3_000], 2)).toBe(5_000 + 2 * HOUR_MS);
    expect(appealDeadline([1_000, null], 2)).toBeNull();
    expect(appealDeadline([], 2)).toBeNull();
  });

  it('[DA8] an entry appeals for what it typed itself', () => {
    expect(hear(ask('osh-e1'), [osh], none, [])).toEqual({ answer });
  });

  it('[DA8] not for an answer that counts, one it never gave, a question it was not asked, nor twice', () => {
    expect(hear(ask('osh-e2'), [osh], none, [])).toBe('appeal_answer_counts');
    expect(hear(ask('osh-e1'), [osh], accepted, [])).toBe('appeal_answer_counts');
    expect(hear(ask('khujand-e1'), [osh], none, [])).toBe('not_found');
    expect(hear({ ...ask('osh-e1'), question: 'q1' }, [osh], none, [])).toBe('not_found');
    expect(hear(ask('osh-e1'), [osh], none, [toAccept])).toBe('appeal_twice');
    expect(hear(ask('osh-e1', { kind: 'remove', rests: null }), [osh], none, [toAccept])).toEqual({ answer: null });
  });

  it('[DA9] an answer that the jury accepted grounds no removal, neither when it is asked for nor when it is decided', () => {
    expect(hear(ask('osh-e2', { kind: 'remove', rests: { language: 'tg', text: 'Саъдӣ' } }), [osh], accepted, [])).toBe('appeal_answer_counts');
    expect(hear(ask('osh-e2', { kind: 'remove', rests: { language: 'tg', text: 'Саъдӣ' } }), [osh], rejected, [])).toEqual({ answer });
    expect(mayDecide(toRemove, true, [osh], accepted)).toBe('appeal_answer_counts');
    expect(mayDecide(toRemove, false, [osh], accepted)).toBeNull();
    expect(mayDecide(toRemove, true, [osh], rejected)).toBeNull();
  });

  it('[DA9] the game jury speaks before the appeal jury, but for what the author rejected', () => {
    expect(mayDecide(toAccept, true, [osh], none)).toBe('appeal_unruled');
    expect(mayDecide(toAccept, true, [osh], rejected)).toBeNull();
    const known: AppealMade = { ...shape, entryId: 'osh-e3', id: 'three', kind: 'accept', answer: { language: 'tg', text: 'Ҳофиз', group: foldAnswer('Ҳофиз') } };
    expect(mayDecide(known, true, [osh], none)).toBeNull();
  });

  it('[DA8] [DA9] what was decided or has what it asked for is decided no more', () => {
    expect(isSettled(toAccept, rejected)).toBe(false);
    expect(mayDecide(toAccept, true, [osh], accepted)).toBe('appeal_settled');
    expect(isSettled({ ...toAccept, decision: { isAccepted: false, reasons: { ru: 'нет' }, at: 3 } }, rejected)).toBe(true);
    const gone = verdictsOf([], [{ ...toRemove, decision: { isAccepted: true, reasons: { ru: 'да' }, at: 3 } }]);
    expect(isSettled(toAccept, gone)).toBe(true);
    expect(hear(ask('osh-e1'), [osh], gone, [])).toBe('appeal_question_removed');
  });
});
