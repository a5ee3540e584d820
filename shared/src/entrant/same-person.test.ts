import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchList, readList } from './coordinator-list.ts';
import { type Identity, isAlike, likelyPairs, nameWords } from './same-person.ts';

const alike = (one: string, other: string) => isAlike(nameWords(one), nameWords(other));
const known = [
  ['Абдрахманов Азиз', 'Aziz Abdrakhmanov'], ['Жамиля Токтогулова', 'Jamila Toqtogulova'], ['Ҷамила Раҳимова', 'Джамиля Рахимова'], ['Гүлнара Асанова', 'Gulnara Asanova'],
  ['Хуршед Қодиров', 'Khurshed Kodirov'], ['Oʻktam Yoʻldoshev', 'Уктам Юлдашев'], ['Ўктам Ғафуров', 'Oʻktam Gʻafurov'], ['Алиев Азиз Каримович', 'Азиз Алиев'],
  ['Шерзод Хўжаев', 'Sherzod Xoʻjayev'], ['Айжан Жээнбекова', 'Aizhan Jeenbekova'], ['Ӣсо Шарифӣ', 'Iso Sharifi'], ['Aziz Aliev', 'Aziz Aliyev'],
] as const;

describe('likely one person', () => {
  it('[EN6] a name is one in every alphabet, with its words in any order and with or without the patronymic', () => {
    expect(known.filter(([one, other]) => !alike(one, other))).toEqual([]);
    expect([['Азиз Алиев', 'Азиза Алиева'], ['Nodira Karimova', 'Nodir Karimov'], ['Азиз Алиев', 'Азиз Каримов'], ['Азиз', 'Азиз Алиев'], ['', ''], ['?', '?']].filter(([one = '', other = '']) => alike(one, other))).toEqual([]);
  });

  it('[EN6] two of name, birth date and contact make a pair; one alone makes none', () => {
    const person = (id: string, name: string, bornOn: string | null, contact = ''): Identity => ({ id, name, bornOn, contact });
    const pairs = (...people: Identity[]) => likelyPairs(people).map(({ pair, by }) => [...pair, ...by].join(' '));
    expect(pairs(person('b', 'Азиз Алиев', '2005-01-02'), person('a', 'Aliyev Aziz', '2005-01-02'))).toEqual(['a b name birth']);
    expect(pairs(person('a', 'Азиз Алиев', null, '+996 555 123456'), person('b', 'Алиев Азиз', '2005-01-02', '0555123456'))).toEqual(['a b name contact']);
    expect(pairs(person('a', 'Азиз Алиев', '2005-01-02', 'x@example.org'), person('b', 'Азиза Каримова', '2005-01-02', 'X@example.org'))).toEqual(['a b birth contact']);
    expect(pairs(person('a', 'Азиз Алиев', '2005-01-02'), person('b', 'Азиз Алиев', '2004-01-02'), person('c', 'Каримов Бахтиёр', '2005-01-02'), person('d', 'Каримов Бахтиёр', null, 'x@example.org'), person('e', 'Дина Асанова', null, 'x@example.org'))).toEqual([]);
  });

  it('[EN6] is found whatever the order of the records and whoever else is there, each pair once', () => {
    const person = fc.record({
      name: fc.constantFrom(...known.flat()), bornOn: fc.constantFrom('2005-01-02', '2004-05-06', null), contact: fc.constantFrom('', 'x@example.org', '+992 900 11 22 33'),
    });
    fc.assert(fc.property(fc.array(person, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (people, chance) => {
      const all = people.map((one, i) => ({ ...one, id: `p${i}` }));
      const shuffled = all.map((one) => ({ one, at: chance.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ one }) => one);
      const pairs = likelyPairs(all);
      expect(likelyPairs(shuffled)).toEqual(pairs);
      expect(new Set(pairs.map(({ pair }) => pair.join(' '))).size).toBe(pairs.length);
      expect(pairs.every(({ pair: [a, b], by }) => a < b && by.length > 1)).toBe(true);
      const without = all.slice(0, -1);
      const ids = new Set(without.map(({ id }) => id));
      expect(likelyPairs(without)).toEqual(pairs.filter(({ pair }) => pair.every((id) => ids.has(id))));
    }));
  });
});

describe('a coordinator’s list', () => {
  it('[EN10] is read line by line, with a birth date or without', () => {
    expect(readList('№\tФИО\tДата\n1\tТоктогулова Аида\t17.04.2005\n2. Aziz Aliyev; 2004-05-06\n"Каримов Бахтиёр",1.2.2003\n\n---\nСаодат Раҳимова')).toEqual([
      { name: 'Токтогулова Аида', bornOn: '2005-04-17' }, { name: 'Aziz Aliyev', bornOn: '2004-05-06' }, { name: 'Каримов Бахтиёр', bornOn: '2003-02-01' }, { name: 'Саодат Раҳимова', bornOn: null },
    ]);
  });

  it('[EN10] means whoever has such a name, and the same birth date where it has one', () => {
    const people = [{ id: 'a', name: 'Аида Токтогулова', bornOn: '2005-04-17' }, { id: 'b', name: 'Азиз Алиев', bornOn: '2004-05-06' }, { id: 'c', name: 'Алиев Азиз', bornOn: '2003-03-03' }];
    expect(matchList(readList('Toktogulova Aida;2005-04-17\nToktogulova Aida;2005-04-18\nАзиз Алиев\nАзиз Алиев 2004-05-06\nНикто Никтоев'), people).map(({ ids }) => ids)).toEqual([['a'], [], ['b', 'c'], ['b'], []]);
  });
});
