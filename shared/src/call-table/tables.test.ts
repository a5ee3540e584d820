import { describe, expect, it } from 'vitest';
import { grants } from '../call/call.fixture.ts';
import type { Call } from '../call/schema.ts';
import type { CallTeamsView } from '../call-team/views.ts';
import { decide } from '../decision/decide.ts';
import { solveByTrying } from '../decision/decision.fixture.ts';
import { nothingSaid } from '../decision/table.ts';
import type { SheetToCount, WorkToDecide } from '../decision/to-decide.ts';
import { emptySheet } from '../jury/sheet.ts';
import { languages } from '../kernel/language.ts';
import type { ReportTable } from '../report/tables.ts';
import { peopleTables } from './people.ts';
import { resultsTables } from './results.ts';
import { sheetsTables } from './sheets.ts';
import { worksTables } from './works.ts';

const inAll = (text: string) => ({ ky: text, tg: text, uz: text, ru: text, en: text });
const at = Date.UTC(2026, 9, 20, 7, 30);
const call: Call = {
  ...grants, languages: ['ky', 'ru'], tracks: [{ id: 'water', title: inAll('Water'), about: {} }], roles: [{ id: 'it', title: inAll('Coder'), least: 0 }],
  fields: [...grants.fields, { id: 'kind', label: inAll('Kind'), help: {}, isRequired: true, for: 'public', kind: 'choice', isMany: true, options: [{ id: 'film', label: inAll('Film') }, { id: 'text', label: inAll('Text') }] }],
};
const summary = {
  id: 'w1', number: 1, name: 'Арык', title: '=1+1', track: 'water', country: 'KG', members: [{ id: 'p1', name: 'Асан', role: 'it', isLead: true, isReady: true }, { id: 'p2', name: 'Үсөн', role: null, isLead: false, isReady: true }], teamFaults: [],
  version: 2, at, arrival: 'extended' as const, isChanged: false, updatedAt: at, withdrawnAt: null, extensions: [{ to: at + 3_600_000, reason: 'Свет', at, by: 'Айгүл' }], bytes: 9,
};
const filled = { ...summary, fields: [
  { id: 'idea', kind: 'texts' as const, texts: { ru: 'Мысль' } }, { id: 'budget', kind: 'budget' as const, lines: [{ what: 'Камера', amount: 900 }, { what: 'Жол', amount: 50 }] }, { id: 'kind', kind: 'choice' as const, options: ['text', 'film'] },
] };
const people: Pick<CallTeamsView, 'people' | 'teams'> = {
  people: [
    { id: 'p1', name: 'Асан', role: 'it', country: 'KG', languages: ['ky', 'ru'], experience: 2, skills: [{ id: 'bots', level: 3 }, { own: 'Ткачество', level: 1 }], topics: ['вода'], wants: [], teamId: 'w1', isListed: true, hasProfile: true, isReady: true },
    { id: 'p3', name: 'Ҳасан', role: null, country: null, languages: [], experience: 0, skills: [], topics: [], wants: [], teamId: null, isListed: false, hasProfile: false, isReady: false },
  ],
  teams: [{ id: 'w1', number: 1, name: 'Арык', leadId: 'p1', members: ['p1'], faults: [], card: null }],
};
const sheet = (juror: string, marks: Readonly<Record<string, number>>): SheetToCount => ({ workId: 'w1', workVersion: 2, jurorId: juror, kind: 'marks', marks, comments: {}, toApplicant: '', at });
const toDecide: WorkToDecide = { id: 'w1', number: 1, version: 2, title: '=1+1', team: 'Арык', memberIds: ['p1'], country: 'KG', track: 'water', organisation: 'oshsu', asks: 950, isWithdrawn: false };
const decided = () => decide({ call, works: [toDecide], comparisons: [], sheets: [sheet('a', { use: 5, quality: 3 }), sheet('b', { use: 2, quality: 4 })], isBarred: () => false, sayings: nothingSaid, again: null }, solveByTrying);
const listed = { work: { id: 'w1', number: 1, title: '=1+1', track: 'water', version: 2 }, version: 1, at };
const results = async () => ({
  table: (await decided())!.table, versions: [{ number: 1, madeAt: at, checkedAt: at, releasedAt: null, reason: null }],
  vote: { at, works: [{ work: 'w1', number: 1, title: '=1+1', before: 7, after: 5 }], cast: 7, counted: 5, bursts: [] },
});
/** One row below its heads. */
const told = ({ rows: [heads, ...rows] }: ReportTable, row = 0) => Object.fromEntries((heads ?? []).map((head, i) => [head, rows[row]?.[i]]));

describe('tables of a call', () => {
  it('[EX2] works stand with who makes them, how they came, and each field of the form in its own columns', () => {
    expect(told(worksTables(call, [filled], 'en')[0]!)).toEqual({
      'No.': 1, Work: '=1+1', Team: 'Арык', Track: 'Water', Country: 'Kyrgyzstan', People: 'Асан (Coder), Үсөн', State: 'in the extension', Version: 2, 'Handed in': '2026-10-20T07:30:00.000Z', 'Extended to': '2026-10-20T08:30:00.000Z', Reason: 'Свет',
      'Idea en (Кыргызча)': null, 'Idea en (Русский)': 'Мысль', 'Budget en': 'Камера: 900 USD\nЖол: 50 USD', Kind: 'Text, Film',
    });
    const [draft, gone] = [{ ...filled, version: 0, at: null, arrival: null, fields: [] }, { ...filled, withdrawnAt: at }].map((work) => told(worksTables(call, [work], 'en')[0]!));
    expect([draft?.['State'], draft?.['Version'], draft?.['Budget en'], gone?.['State']]).toEqual(['draft', null, null, 'withdrawn']);
  });

  it('[EX2] people stand with role, team and what they said of themselves', () => {
    const [table] = peopleTables(call, people, 'ru');
    expect(told(table!)).toMatchObject({ Имя: 'Асан', Роль: 'Coder', Страна: 'Кыргызстан', '№': 1, Команда: 'Арык', Языки: 'Кыргызча, Русский', 'Навыки (уровень от 1 до 3)': 'Чат-боты 3, Ткачество 1', 'Опыт (от 0 до 3)': 2, Темы: 'вода', 'Может участвовать': 'да' });
    expect(told(table!, 1)).toMatchObject({ Имя: 'Ҳасан', Роль: null, Страна: null, Команда: null, 'Опыт (от 0 до 3)': null, 'Может участвовать': 'нет' });
  });

  it('[EX2] sheets stand with every mark, comment and their total; whoever said nothing has none', () => {
    const [table] = sheetsTables(call, [
      { ...listed, ...emptySheet, juror: 'Калыс', kind: 'marks', marks: { use: 5, quality: 3 }, comments: { use: 'Полезно' }, toApplicant: 'Спасибо', toJury: 'Сомневаюсь' }, { ...listed, ...emptySheet, juror: null, kind: 'recused' },
    ], 'en');
    expect(told(table!)).toEqual({
      'No.': 1, Work: '=1+1', Track: 'Water', Juror: 'Калыс', Sheet: 'marks', Version: 1, On: '2026-10-20T07:30:00.000Z', Total: 80,
      'use en': 5, 'use en: comment': 'Полезно', 'quality en': 3, 'quality en: comment': null, 'To the team': 'Спасибо', 'To the jury': 'Сомневаюсь',
    });
    expect(told(table!, 1)).toMatchObject({ Juror: null, Sheet: 'recused', Total: null, 'use en': null });
  });

  it('[EX2] results stand with all totals and why; then criteria, awards, published counts, and versions', async () => {
    const all = resultsTables(call, await results(), 'en');
    expect(all.map(({ name }) => name)).toEqual(['Results', 'By criterion', 'Awards', 'Public vote', 'Versions of the decision']);
    const [works, criteria, awards, votes, versions] = all.map((table) => told(table));
    expect(works).toMatchObject({ 'No.': 1, Total: 62.5, Mean: 62.5, Median: 62.5, 'Adjusted for severity': 62.5, Spread: 24.75, 'Sheets with marks': 2, 'Asks for': 950, Currency: 'USD', 'Grant en': 'Awarded' });
    expect(criteria).toMatchObject({ Criterion: 'use en', Mean: 3.5, Marks: 2 });
    expect(awards).toMatchObject({ Award: 'Grant en', 'No.': 1, Amount: 950 });
    expect(votes).toEqual({ 'No.': 1, Work: '=1+1', 'Votes cast': 7, 'Votes that count': 5 });
    expect(versions).toMatchObject({ Version: 1, State: 'approved', Released: null });
    expect(resultsTables(call, { ...await results(), vote: null }, 'en').map(({ name }) => name)).not.toContain('Public vote');
  });

  it('[EX2] every row is as long as its heads, and sheets of a workbook have names that it takes, in every language', async () => {
    for (const language of languages) {
      const tables = [worksTables(call, [filled], language), peopleTables(call, people, language), sheetsTables(call, [{ ...listed, ...emptySheet, juror: 'Калыс', kind: 'abstained' }], language), resultsTables(call, await results(), language)].flat();
      for (const { name, rows, widths } of tables) {
        expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
        expect(rows.map((row) => row.length)).toEqual(rows.map(() => widths.length));
        expect(new Set(rows[0]).size).toBe(widths.length);
      }
    }
  });
});
