import type { Finding, FindingField, Place } from '@tabarman/shared/exchange/findings.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { en } from '../../../i18n/desk/en.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import type { Translate } from '../../../i18n/translator.ts';

type Say = Translate<typeof en>;

/** Fields that our own table names as its columns are called: their names are not translated. */
const asColumns = ['kind', 'unit', 'min', 'max', 'step', 'full', 'zero'] as const satisfies readonly FindingField[];
type Spoken = Exclude<FindingField, (typeof asColumns)[number]>;

const isColumn = (field: FindingField): field is (typeof asColumns)[number] => asColumns.some((column) => column === field);
const fieldText = (t: Say, field: FindingField): string => (isColumn(field) ? field : t(`exchange.field.${field satisfies Spoken}`));

/** What is wrong, or what was done, in a sentence. */
export function findingText(t: Say, { code, data }: Finding): string {
  const language = code === 'language_guessed' ? languages.find((l) => l === data.became) : undefined;
  const values = {
    field: data.field === undefined ? '' : fieldText(t, data.field), value: data.value ?? '', became: language ? languageNames[language] : (data.became ?? ''),
    count: data.count ?? 0, most: data.most ?? 0,
  };
  return t(`exchange.finding.${code}`, values);
}

/** Where it is in the file, by the numbers that the file's own program shows. */
export function placeText(t: Say, at: Place): string {
  switch (at.by) {
    case 'file': return t('exchange.at.file');
    case 'line': return t('exchange.at.line', { line: String(at.line) });
    case 'question': return t('exchange.at.question', { question: String(at.question) });
    case 'row': return at.column === undefined ? t('exchange.at.row', { row: String(at.row) }) : t('exchange.at.cell', { row: String(at.row), column: at.column });
  }
}
