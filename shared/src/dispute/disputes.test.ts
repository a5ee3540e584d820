import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAnswer } from '../answer/fold.ts';
import { prepareMatcher } from '../answer/match.ts';
import type { GameState } from '../game/state.ts';
import { languages, type Language } from '../kernel/language.ts';
import { Play } from '../testing/play.ts';
import { hall, hallAt, oneTyped, settled, TYPED } from './dispute.fixture.ts';
import type { Hall } from './hall.ts';
import { listDisputes } from './list-disputes.ts';
import { ruledKey, type TextKey } from './ruled-key.ts';
import type { AppealMade, RulingMade } from './ruling.ts';
import { verdictsOf } from './verdicts.ts';
import { fits, wantedIn } from './wanted.ts';

const none = verdictsOf([], []);
let made = 0;
function ruling(language: Language, text: string, isAccepted: boolean, at = (made += 1)): RulingMade {
  return { id: `r${at}`, stageGame: 'first', question: TYPED, language, group: foldAnswer(text), text, isAccepted, comment: { ru: isAccepted ? 'то же' : 'не то' }, at };
}
function accepted(language: Language, text: string, at = 1_000): AppealMade {
  return {
    id: `a-${text}`, stageGame: 'first', question: TYPED, entryId: 'osh-e1', kind: 'accept', answer: { language, text, group: foldAnswer(text) }, grounds: 'It is his name', sources: '',
    at, decision: { isAccepted: true, reasons: { ru: 'Это он' }, at },
  };
}
const removal: AppealMade = {
  id: 'a-remove', stageGame: 'first', question: TYPED, entryId: 'osh-e1', kind: 'remove', answer: null, grounds: 'Two poets fit', sources: '', at: 1, decision: { isAccepted: true, reasons: { ru: 'Двусмысленно' }, at: 2 },
};
const groups = (halls: readonly Hall[], verdicts = none) => listDisputes(halls, verdicts).map(({ language, group, entries, venues, state }) => [language, group, entries, venues, state]);
const points = ({ state }: Hall & { state: GameState }) => [...state.players.values()].map(({ id }) => state.scores.get(id)?.right);

describe('answers in dispute', () => {
  it('[DA1] what the key does not know is listed once for all halls, by language and reading, the commonest first', () => {
    const osh = hall('osh', [['ky', 'Рудаки'], ['ky', 'Саманий'], ['tg', 'Саъдӣ'], ['ky', '\u200b'], ['tg', 'Ҳофиз']]);
    const khujand = hall('khujand', [['tg', 'саъдӣ '], ['tg', 'Саъдӣ'], ['ru', 'Саъдӣ']]);
    expect(groups([osh, khujand])).toEqual([['tg', foldAnswer('Саъдӣ'), 3, 2, 'new'], ['ky', foldAnswer('Саманий'), 1, 1, 'new'], ['ru', foldAnswer('Саъдӣ'), 1, 1, 'new']]);
  });

  it('[DA1] what a hall accepted for itself is listed still: it counts there alone', () => {
    const play = new Play({ script: oneTyped() });
    play.join('Ош');
    play.openNext();
    play.answer('p1', { text: 'Саъдӣ' }, 1_000, 0, 'tg');
    play.host('endQuestion');
    play.correct({ what: 'key', index: 0, right: { kind: 'text', accept: { ky: ['Рудаки'], tg: ['Рӯдакӣ', 'Саъдӣ'], uz: ['Rudakiy'], ru: ['Рудаки'], en: ['Rudaki'] }, reject: {}, place: false } });
    expect(groups([hallAt('osh', play.state)])).toEqual([['tg', foldAnswer('Саъдӣ'), 1, 1, 'new']]);
  });

  it('[DA1] seats of nobody ask for no ruling', () => {
    expect(groups([{ ...hall('osh', [['ky', 'Саманий']]), matches: new Map() }])).toEqual([]);
  });
});

describe('rulings', () => {
  it('[DA2] one ruling serves all halls, those that come later too', () => {
    const verdicts = verdictsOf([ruling('tg', 'Абӯабдуллоҳ', true), ruling('ru', 'Саади', false)], []);
    for (const name of ['osh', 'khujand', 'late']) {
      const after = settled(hall(name, [['tg', 'абӯабдуллоҳ'], ['ru', 'Саади'], ['ky', 'Рудаки']]), verdicts);
      expect(points(after)).toEqual([1, 0, 1]);
      expect(wantedIn(after, verdicts)).toEqual([]);
    }
  });

  it('[DA2] ruled on twice, it is as ruled on once, and the newest ruling holds', () => {
    const first = ruling('tg', 'Саъдӣ', true);
    const osh = hall('osh', [['tg', 'Саъдӣ']]);
    const once = settled(osh, verdictsOf([first], []));
    expect(wantedIn(once, verdictsOf([first, { ...first, id: 'again', at: first.at + 1 }], []))).toEqual([]);
    const back = settled(once, verdictsOf([first, { ...ruling('tg', 'Саъдӣ', false), at: first.at + 2 }], []));
    expect([points(once), points(back)]).toEqual([[1], [0]]);
  });

  it('[DA3] answers that read alike are never right in one language and wrong in another', () => {
    const osh = hall('osh', [['tg', 'Саъди'], ['ru', 'Саъди']]);
    const verdicts = verdictsOf([ruling('ru', 'Саъди', false), ruling('tg', 'Саъди', true)], []);
    expect(groups([osh], verdicts).map(([language, , , , state]) => [language, state])).toEqual([['ru', 'accepted'], ['tg', 'accepted']]);
    expect(points(settled(osh, verdicts))).toEqual([1, 1]);
  });

  it('[DA3] what is near to an accepted answer counts with it and waits for nobody; a rejected one does not', () => {
    const osh = hall('osh', [['ru', 'Абуабдуллох'], ['ru', 'Абуабдулох']]);
    const near = verdictsOf([ruling('ru', 'Абуабдуллох', true)], []);
    expect(listDisputes([osh], near).map(({ state, isWaiting, ruling: said }) => [state, isWaiting, said === null])).toEqual([['accepted', false, false], ['accepted', false, true]]);
    const strict = verdictsOf([ruling('ru', 'Абуабдуллох', true), ruling('ru', 'Абуабдулох', false)], []);
    expect(points(settled(osh, strict))).toEqual([1, 0]);
  });

  it('[DA4] an accepted appeal holds over what the game jury says, before it and after', () => {
    for (const at of [1, 2_000]) {
      const verdicts = verdictsOf([ruling('tg', 'Саъдӣ', false, at)], [accepted('tg', 'Саъдӣ')]);
      expect(points(settled(hall('osh', [['tg', 'Саъдӣ']]), verdicts))).toEqual([1]);
      expect(verdicts.isDecided({ stageGame: 'first', question: TYPED, group: foldAnswer('Саъдӣ') })).toBe(true);
    }
  });

  it('[DA6] a removed question counts in no hall, and nothing of it waits', () => {
    const osh = hall('osh', [['tg', 'Саъдӣ'], ['ky', 'Рудаки']]);
    const verdicts = verdictsOf([], [removal]);
    expect(points(settled(osh, verdicts))).toEqual([0, 0]);
    expect(listDisputes([osh], verdicts).map(({ isWaiting }) => isWaiting)).toEqual([false]);
    expect(wantedIn(settled(osh, verdicts), verdicts)).toEqual([]);
  });

  it('[DA5] a key takes what it can hold, whatever the language, and says when it cannot', () => {
    const many = (n: number) => verdictsOf(Array.from({ length: n }, (_, i) => ruling('en', `${String.fromCharCode(97 + (i % 26)).repeat(3)}${String.fromCharCode(97 + Math.floor(i / 26)).repeat(4)}`, true)), []);
    expect(fits([hall('osh', [['en', 'aaaaaaa']])], many(150))).toBe(true);
    expect(fits([hall('osh', [['en', 'aaaaaaa']])], many(240))).toBe(false);
  });
});

const text = fc.stringMatching(/^[абвгд]{1,7}$/);
const answers = fc.array(fc.tuple(fc.constantFrom(...languages), text), { minLength: 1, maxLength: 6 });
const ruled = fc.array(fc.record({ language: fc.constantFrom(...languages), text, isAccepted: fc.boolean(), at: fc.integer({ min: 1, max: 9 }) }), { maxLength: 6 })
  .map((all) => all.map(({ language, text: typed, isAccepted, at }, i) => ({ ...ruling(language, typed, isAccepted, at), id: `r${i}` })));
const original = oneTyped().key[TYPED]!.right as TextKey;

describe('in whatever order', () => {
  it('[DA5] the order of halls and of rulings changes nothing', () => {
    fc.assert(fc.property(answers, answers, ruled, (first, second, rulings) => {
      const halls = [hall('osh', first), hall('khujand', second)];
      const [one, other] = [verdictsOf(rulings, []), verdictsOf(rulings.toReversed(), [])];
      expect(listDisputes(halls, one)).toEqual(listDisputes(halls.toReversed(), other));
      for (const of of halls) expect(wantedIn(of, one)).toEqual(wantedIn(of, other));
    }), { numRuns: 60 });
  });

  it('[DA5] what was corrected as it should be needs no correction any more, and a hall corrected in steps is as one corrected at once', () => {
    fc.assert(fc.property(answers, ruled, (typed, rulings) => {
      const of = hall('osh', typed);
      const all = verdictsOf(rulings, []);
      const atOnce = settled(of, all);
      expect(wantedIn(atOnce, all)).toEqual([]);
      const inSteps = rulings.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).reduce((now: Hall, _, i, sorted) => settled(now, verdictsOf(sorted.slice(0, i + 1), [])), of);
      expect(inSteps.state.played.map(({ key }) => key.right)).toEqual(atOnce.state.played.map(({ key }) => key.right));
    }), { numRuns: 60 });
  });

  it('[DA3] [DA5] whatever is ruled, accepted answers are right, rejected ones wrong, and what the quest knows stays right', () => {
    fc.assert(fc.property(answers, ruled, (typed, rulings) => {
      const own = typed.map(([language, said]) => ({ language, text: said }));
      const verdicts = verdictsOf(rulings, []);
      const held = verdicts.on({ stageGame: 'first', question: TYPED });
      const [was, is] = [prepareMatcher(original), prepareMatcher(ruledKey(original, held, own)!)];
      for (const one of held) expect(is(one.text)).toBe(one.isAccepted || was(one.text));
      for (const one of own) if (was(one.text)) expect(is(one.text)).toBe(true);
    }));
  });
});
