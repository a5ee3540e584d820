import type { Language } from '@tabarman/shared/kernel/language.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { type CountryCode, countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { BatchPage } from '@tabarman/shared/protocol/contract/messages.ts';
import { DataTable } from '../../desk/data-table.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';

type Row = { readonly country: CountryCode | null; readonly of: Partial<Record<Language, number>>; readonly all: number };

/** ME18: how many readers there are of each country in each language. */
export function ReaderCounts({ readers }: Pick<BatchPage, 'readers'>) {
  const t = useMessages();
  const shown = languages.filter((language) => readers.some((reader) => reader.language === language));
  const rows: Row[] = [...countryCodes, null].flatMap((country) => {
    const own = readers.filter((reader) => reader.country === country);
    return own.length === 0 ? [] : [{ country, all: own.length, of: Object.fromEntries(shown.map((language) => [language, own.filter((reader) => reader.language === language).length])) }];
  });
  if (rows.length === 0) return null;
  const nameOf = (country: CountryCode | null) => (country === null ? t('message.noCountry') : countryName(country, t.language));
  return (
    <DataTable<Row>
      caption={t('message.byCountry')} rows={rows} keyOf={({ country }) => country ?? ''} empty={t('message.none')}
      columns={[
        { name: 'country', head: t('message.country'), isHead: true, value: ({ country }) => nameOf(country), shows: ({ country }) => nameOf(country) },
        ...shown.map((language) => ({ name: language, head: languageNames[language], isNumber: true, value: ({ of }: Row) => of[language] ?? 0, shows: ({ of }: Row) => of[language] ?? 0 })),
        { name: 'all', head: t('message.allReaders'), isNumber: true, value: ({ all }: Row) => all, shows: ({ all }: Row) => all },
      ]}
    />
  );
}
