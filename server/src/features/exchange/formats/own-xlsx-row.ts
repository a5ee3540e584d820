import type { FindingField } from '@tabarman/shared/exchange/findings.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { kinds, type KindName } from '@tabarman/shared/quest/kinds/all.ts';
import type { SurveyName } from '@tabarman/shared/quest/kinds/surveys.ts';
import { choiceOf, yesOrNo, type Asked } from '../assembly/asked.ts';
import { inLanguage } from '../assembly/clean-text.ts';
import { rangeAround } from '../assembly/range-around.ts';
import type { Report } from '../assembly/report.ts';
import { columnName, textAt, type Row } from '../containers/table.ts';
import { inColumn, letters, listIn, optionColumn, textColumns } from './own-table.ts';

type Heading = ReadonlyMap<string, number>;
type At = { readonly by: 'row'; readonly row: number; readonly column?: string };

const yes = new Set(['true', 'yes', '1', 'да', 'верно', 'ооба', 'туура', 'ҳа', 'бале', 'дуруст', 'ha', 'toʻgʻri', 'rost']);
const no = new Set(['false', 'no', '0', 'нет', 'неверно', 'жок', 'туура эмес', 'не', 'нодуруст', 'yoʻq', 'notoʻgʻri', 'yolgʻon']);

/** What a row asks, with its key; reports and returns null where it cannot be made out. */
export function askedByRow(row: Row, heading: Heading, report: Report): Asked | null {
  const at: At = { by: 'row', row: row.number };
  const cell = (name: string) => textAt(row, heading.get(name));
  const inCell = (name: string): At => {
    const column = heading.get(name);
    return column === undefined ? at : { ...at, column: columnName(column) };
  };
  const options = letters.map((letter) => ({ letter, text: textOf(row, heading, optionColumn(letter)) })).filter(({ text }) => Object.keys(text).length > 0);
  const kind = kindOfRow(cell, options.length, row, heading);
  if (kind === null) {
    const named = cell('kind');
    report.leftOut(inCell('kind'), named === '' ? 'key_missing' : 'kind_unknown', named === '' ? {} : { value: named });
    return null;
  }
  const whole = (name: string, otherwise: number) => (cell(name) === '' ? otherwise : Number(cell(name)));
  const endOf = (letter: string) => options.find((o) => o.letter === letter)?.text ?? null;
  const fitting = (survey: SurveyName, content: unknown): Asked | null => {
    const ask = kinds[survey].content.safeParse(content);
    if (ask.success) return { ask: ask.data, right: { kind: survey } };
    report.leftOut(inCell('max'), 'number_unreadable', { field: 'max', value: cell('max') });
    return null;
  };
  switch (kind) {
    case 'boolean': {
      const word = cell('right').toLowerCase().replace(/[‘’`']/g, 'ʻ');
      if (yes.has(word) || no.has(word)) return yesOrNo(yes.has(word));
      report.leftOut(inCell('right'), word === '' ? 'key_missing' : 'key_unknown', word === '' ? {} : { value: word });
      return null;
    }
    case 'single':
    case 'multi':
    case 'order': {
      const named = cell('right').toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
      // "BD" and "B, D" alike; Cyrillic letters that look like Latin ones are meant as those.
      const picked = named.flatMap((word) => Array.from(word)).map((letter) => options.findIndex((o) => o.letter === (twins[letter] ?? letter)));
      if (named.length === 0 || picked.some((i) => i < 0)) {
        report.leftOut(inCell('right'), named.length === 0 ? 'key_missing' : 'key_unknown', named.length === 0 ? {} : { value: cell('right') });
        return null;
      }
      const asked = choiceOf(report, at, options.map((o) => o.text), picked, kind === 'multi');
      if (!asked) return null;
      return withIds(kind === 'order' ? ordered(report, inCell('right'), asked, picked) : asked, cell('option_ids'));
    }
    case 'poll': {
      // An option is only right so that the options are read as of any other question.
      const asked = choiceOf(report, at, options.map((o) => o.text), [0], false);
      const named = asked && withIds(asked, cell('option_ids'));
      return named && 'options' in named.ask ? fitting('poll', { kind, options: named.ask.options, most: whole('max', 1) }) : null;
    }
    case 'open': return { ask: { kind }, right: { kind } };
    case 'cloud': return fitting(kind, { kind, most: whole('max', 1) });
    case 'scale': return fitting(kind, { kind, from: whole('min', 1), to: whole('max', 5), low: endOf('a'), high: endOf('b') });
    case 'number': return numberOfRow(report, at, cell, inCell, textOf(row, heading, textColumns.unit));
    case 'text': {
      const spellings = (column: string) => Object.fromEntries(languages.flatMap((l) => {
        const list = listIn(cell(inColumn(column, l)), ';');
        return list.length === 0 ? [] : [[l, list]];
      }));
      const [accept, reject] = [spellings(textColumns.accept), spellings(textColumns.reject)];
      const long = [...Object.values(accept), ...Object.values(reject)].flat().find((spelling) => spelling.length > 80);
      if (Object.keys(accept).length === 0) report.leftOut(at, 'key_missing');
      else if (long !== undefined) report.leftOut(at, 'too_long', { field: 'answer', value: long, count: long.length, most: 80 });
      else return { ask: { kind: 'text' }, right: { kind: 'text', accept, reject, place: yes.has(cell('place').toLowerCase()) } };
      return null;
    }
  }
}

const twins: Readonly<Record<string, string>> = { а: 'a', в: 'b', с: 'c', е: 'e', н: 'h' };

function kindOfRow(cell: (name: string) => string, options: number, row: Row, heading: Heading): KindName | null {
  const named = cell('kind').toLowerCase();
  if (named !== '') return (Object.keys(kinds) as KindName[]).find((kind) => kind === named) ?? null;
  const right = cell('right').toLowerCase();
  if (options > 0) return (right.match(/[a-hавсен]/g) ?? []).length > 1 ? 'multi' : 'single';
  if (languages.some((l) => textAt(row, heading.get(inColumn(textColumns.accept, l))) !== '')) return 'text';
  if (cell('max') !== '') return 'number';
  if (yes.has(right) || no.has(right)) return 'boolean';
  return right !== '' && Number.isFinite(Number(right.replace(',', '.'))) ? 'number' : null;
}

export function textOf(row: Row, heading: Heading, column: string): Text {
  return Object.assign({}, ...languages.map((l) => inLanguage(l, textAt(row, heading.get(inColumn(column, l)))))) as Text;
}

function ordered(report: Report, at: At, { ask }: Asked, picked: readonly number[]): Asked | null {
  const options = ask.kind === 'single' || ask.kind === 'multi' ? ask.options : [];
  const right = picked.flatMap((i) => options[i]?.id ?? []);
  if (right.length === options.length && new Set(right).size === right.length && !options.every((o, i) => o.id === right[i])) {
    return { ask: { kind: 'order', options }, right: { kind: 'order', right } };
  }
  report.leftOut(at, 'key_unknown', { value: right.join(', ') });
  return null;
}

/** Options keep the ids that a table of ours names; any other table gives them letters. */
function withIds(asked: Asked | null, named: string): Asked | null {
  if (!asked || named === '' || !('options' in asked.ask)) return asked;
  const ids = named.split(/[\s,]+/);
  const { options } = asked.ask;
  if (ids.length !== options.length || new Set(ids).size !== ids.length || ids.some((id) => !/^[a-z0-9]{1,12}$/.test(id))) return asked;
  const renamed = (id: string) => ids[options.findIndex((o) => o.id === id)] ?? id;
  const { right } = asked;
  if (right.kind !== 'single' && right.kind !== 'multi' && right.kind !== 'order') return asked;
  return {
    ask: { ...asked.ask, options: options.map((o) => ({ ...o, id: renamed(o.id) })) },
    right: right.kind === 'single' ? { kind: 'single', right: renamed(right.right) } : { kind: right.kind, right: right.right.map(renamed) },
  };
}

function numberOfRow(report: Report, at: At, cell: (name: string) => string, inCell: (name: string) => At, unit: Text): Asked | null {
  const read = (name: FindingField): number | null => {
    const text = cell(name).replace(/[\s\u00A0\u202F]/g, '').replace(',', '.').replace('−', '-');
    return text === '' ? null : Number(text);
  };
  for (const name of ['right', 'min', 'max', 'step', 'full', 'zero'] as const) {
    const value = read(name);
    if (value === null || Number.isFinite(value)) continue;
    report.leftOut(inCell(name), 'number_unreadable', { field: name, value: cell(name) });
    return null;
  }
  const right = read('right');
  if (right === null) {
    report.leftOut(inCell('right'), 'key_missing');
    return null;
  }
  const full = read('full') ?? 0;
  const made = rangeAround(right, Math.abs(full));
  const [min, max, step] = [read('min') ?? made.min, read('max') ?? made.max, read('step') ?? made.step];
  if (read('min') === null || read('max') === null) report.changed(at, 'range_chosen', { value: String(right), became: `${min} – ${max}` });
  return {
    ask: { kind: 'number', min, max, step, unit: Object.keys(unit).length > 0 ? unit : null },
    right: { kind: 'number', right, full, zero: read('zero') ?? full + step },
  };
}
