import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/language.ts';
import type { Text } from '../../kernel/text.ts';
import { inAll, samples, kindNames } from '../../testing/six-kinds.ts';
import { questGaps } from '../rules.ts';
import { checkQuest } from './all.ts';
import type { Checked, CheckedQuestion, Finding } from './finding.ts';
import { OPTION_LETTERS } from './length.ts';
import { atLeast } from './options.ts';
import { lix } from './readability.ts';

const option = (id: string, text: string | Text) => ({ id, text: typeof text === 'string' ? inAll(text) : text });

function question(id: string, changes: Partial<CheckedQuestion> = {}): CheckedQuestion {
  return {
    id, prompt: inAll(`Prompt of ${id}`), limitMs: 20_000, explanation: inAll('Explained'), source: { note: 'Atlas', url: null },
    ask: { kind: 'single', options: [option('a', 'Naryn'), option('b', 'Kokand'), option('c', 'Osh')] }, right: { kind: 'single', right: 'a' }, ...changes,
  };
}

const quest = (...questions: CheckedQuestion[]): Checked => ({ languages, title: inAll('Title'), questions });
const found = (checked: Checked, check: Finding['check']) => checkQuest(checked).filter((finding) => finding.check === check);

describe('a quest is checked before it is used', () => {
  it('[QC1] finds nothing in a sound question of any kind', () => {
    for (const kind of kindNames) expect(checkQuest(quest(question('q1', { ask: samples[kind].ask, right: samples[kind].right })))).toEqual([]);
  });

  it('[QC1] names the place and the language of every missing text', () => {
    const { tg: _, ...without } = inAll('Prompt');
    const options = [option('a', inAll('Naryn')), option('b', { ...inAll('Osh'), ky: undefined })];
    const checked = quest(question('q1', { prompt: without, explanation: { ru: 'Почему' }, ask: { kind: 'single', options } }));
    const places = found(checked, 'missingText').map(({ place }) => [place.part, place.optionId, place.language].join(' '));
    expect(places).toEqual(['option b ky', 'explanation  ky', 'prompt  tg', 'explanation  tg', 'explanation  uz', 'explanation  en']);
  });

  it('[QC1] what stops a game is what keeps a quest from being complete', () => {
    const text = fc.dictionary(fc.constantFrom(...languages), fc.string({ minLength: 1, maxLength: 5 })).map((t) => t as Text);
    const any = fc.record({ prompt: text, explanation: text, options: fc.tuple(text, text), right: fc.constantFrom('a', 'b', 'z', null) });
    fc.assert(fc.property(fc.array(any, { minLength: 1, maxLength: 3 }), text, (drafts, title) => {
      const questions = drafts.map(({ prompt, explanation, options: [a, b], right }, i) => question(`q${i}`, {
        prompt, explanation, ask: { kind: 'single', options: [option('a', a), option('b', b)] }, right: right && { kind: 'single', right },
      }));
      const key = Object.fromEntries(questions.flatMap(({ id, right, explanation, source }) => (right ? [[id, { right, explanation, source, notes: null }]] : [])));
      const content = { title, description: {}, reference: 'en' as const, rounds: [{ title: null, questions: questions.map((q) => ({ ...q, points: 0 })) }] };
      const stops = checkQuest({ languages, title, questions }).filter((f) => f.weight === 'stops' && f.check !== 'sameOptions');
      expect(stops.length === 0).toBe(questGaps({ content, key }).length === 0);
    }));
  });

  it('[QC2] a key that is not there, or that the question cannot hold', () => {
    expect(found(quest(question('q1', { right: null })), 'noKey')).toHaveLength(1);
    expect(found(quest(question('q1', { right: { kind: 'single', right: 'z' } })), 'keyInvalid')).toHaveLength(1);
    expect(found(quest(question('q1', { right: { kind: 'boolean', right: true } })), 'keyInvalid')).toHaveLength(1);
  });

  it('[QC2] a quest without questions, and a question without a choice', () => {
    expect(found(quest(), 'noQuestions')).toHaveLength(1);
    expect(found(quest(question('q1', { ask: { kind: 'single', options: [option('a', 'Naryn')] } })), 'fewOptions')).toMatchObject([{ weight: 'stops' }]);
  });

  it('[QC3] options that read alike on any keyboard', () => {
    const options = [option('a', { ...inAll('Naryn'), uz: 'Fargʻona' }), option('b', { ...inAll('Osh'), uz: 'fargona' })];
    const [finding] = found(quest(question('q1', { ask: { kind: 'single', options } })), 'sameOptions');
    expect(finding).toMatchObject({ weight: 'stops', with: 'a', place: { optionId: 'b', language: 'uz' } });
  });

  it('[QC4] options longer than the back row can read, the more of them the shorter', () => {
    const long = 'x'.repeat(OPTION_LETTERS.many + 1);
    const few = [option('a', 'Naryn'), option('b', { ...inAll('Osh'), tg: long })];
    const many = [...few, ...['c', 'd', 'e'].map((id) => option(id, `City ${id}`))];
    expect(found(quest(question('q1', { ask: { kind: 'single', options: few } })), 'longText')).toEqual([]);
    expect(found(quest(question('q1', { ask: { kind: 'single', options: many } })), 'longText'))
      .toEqual([{ check: 'longText', weight: 'warns', letters: 43, most: 42, place: { questionId: 'q1', part: 'option', optionId: 'b', language: 'tg' } }]);
    expect(found(quest(question('q1', { prompt: { ...inAll('Prompt'), ru: 'я'.repeat(321) } })), 'longText')).toMatchObject([{ letters: 321, most: 320 }]);
  });

  it('[QC5] a time in which the options cannot be read, and the time that mends it', () => {
    const options = ['a', 'b', 'c', 'd'].map((id) => option(id, { ...inAll(`Town ${id}`), uz: `${id}${'x'.repeat(79)}` }));
    const short = question('q1', { limitMs: 20_000, ask: { kind: 'single', options } });
    const [finding] = found(quest(short), 'shortTime');
    // 4 × 80 letters at 16 a second, and three seconds to decide.
    expect(finding).toMatchObject({ neededMs: 23_000, fix: { limitMs: 30_000 }, place: { part: 'limit', language: 'uz' } });
    expect(found(quest({ ...short, limitMs: 30_000 }), 'shortTime')).toEqual([]);
  });

  it('[QC6] a right option that is the longest more often than by chance', () => {
    const telling = (i: number, isLongest: boolean) => question(`q${i}`, {
      ask: { kind: 'single', options: [option('a', isLongest ? 'The long and careful right one' : 'Short'), option('b', `Wrong number ${i}`), option('c', `Other ${i}`)] },
    });
    const all = found(quest(...[1, 2, 3, 4, 5].map((i) => telling(i, true))), 'longestIsRight');
    expect(all).toHaveLength(5);
    expect(all[0]).toMatchObject({ right: 5, of: 5, place: { optionId: 'a' } });
    expect(found(quest(...[1, 2, 3, 4, 5].map((i) => telling(i, i < 3))), 'longestIsRight')).toEqual([]);
    expect(found(quest(...[1, 2, 3, 4].map((i) => telling(i, true))), 'longestIsRight')).toEqual([]);
  });

  it('[QC6] knows the tail of the binomial distribution', () => {
    // 1 − 0.75⁴ − 4 · 0.25 · 0.75³ and (1/3)⁵, by hand.
    expect(atLeast(2, 4, 0.25)).toBeCloseTo(1 - 0.31640625 - 0.421875, 12);
    expect(atLeast(5, 5, 1 / 3)).toBeCloseTo(1 / 243, 12);
    expect(atLeast(0, 7, 0.3)).toBeCloseTo(1, 12);
  });

  it('[QC7] an answer that another question gives away, in any of its endings', () => {
    const telling = question('q2', { prompt: { ...inAll('Which is it'), uz: 'Rishtonda qaysi hunar mashhur?' } });
    const bare = question('q1', { ask: { kind: 'single', options: [option('a', { uz: 'Rishton', ru: 'Риштан' }), option('b', 'Kokand')] } });
    expect(found(quest(bare, telling), 'givenAway')).toMatchObject([{ by: 'q2', answer: 'Rishton', place: { questionId: 'q1', language: 'uz' } }]);
    const later = question('q2', { explanation: { ...inAll('Because'), ru: 'Риштан известен керамикой' } });
    expect(found(quest(bare, later), 'givenAway')).toEqual([]);
    expect(found(quest(later, bare), 'givenAway')).toMatchObject([{ by: 'q2', answer: 'Риштан' }]);
    expect(found(quest({ ...bare, prompt: inAll('Is Rishton far?') }, telling), 'givenAway')).toEqual([]);
  });

  it('[QC8] a text that is hard to read, each language by its own measure', () => {
    // Twelve words in three sentences, four of them long.
    expect(lix('The small river runs. The mountains are ancient. Traders always crossed here.', 'en')).toBeCloseTo(12 / 3 + 100 * (4 / 12), 10);
    expect(lix('Too short to tell', 'en')).toBeNull();
    const heavy = 'Internationally acknowledged environmental organisations systematically investigate contemporary agricultural transformations throughout surrounding territories';
    expect(found(quest(question('q1', { prompt: { ...inAll('Prompt'), en: heavy } })), 'hardToRead')).toMatchObject([{ weight: 'hints', place: { language: 'en' } }]);
  });

  it('[QC9] a question without a source', () => {
    expect(found(quest(question('q1', { source: null })), 'noSource')).toMatchObject([{ weight: 'hints', place: { part: 'source' } }]);
  });

  it('[QC1] tells what stops a game first', () => {
    const weights = checkQuest(quest(question('q1', { source: null, limitMs: 1_000 }), question('q2', { right: null }))).map(({ weight }) => weight);
    expect(weights).toEqual(['stops', 'warns', 'hints']);
  });
});
