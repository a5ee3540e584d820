import type { BatchPage } from '@tabarman/shared/protocol/contract/messages.ts';
import { DataTable } from '../../desk/data-table.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';

type Reader = BatchPage['readers'][number];

const ofInbox = ['no_address', 'unconfirmed', 'no_server', 'stopped', 'gone', 'settled', 'too_late'] as const;

/** Who gets a message, and what became of each. */
export function ReaderTable({ readers }: Pick<BatchPage, 'readers'>) {
  const t = useMessages();
  const stateOf = ({ state, fault, reply, sentAt }: Reader) => {
    const own = ofInbox.find((one) => one === fault);
    const why = own ? t(`message.why.${own}`) : fault === null ? null : t(`error.mail_${fault as Exclude<typeof fault, (typeof ofInbox)[number]>}`);
    return [state === null ? null : t(`message.is.${state}`), why, reply, sentAt === null ? null : localTime(t.language, sentAt)].filter((part) => part !== null).join(' · ');
  };
  const rows = readers.map((reader, i) => ({ ...reader, i }));
  return (
    <DataTable
      caption={t('message.readers', { n: readers.length })} rows={rows} keyOf={({ i }) => i} filter={t('message.find')} empty={t('message.none')}
      columns={[
        { name: 'name', head: t('message.name'), value: ({ name }) => name, shows: ({ name }) => name ?? t('message.nobody'), isHead: true },
        { name: 'language', head: t('message.language'), value: ({ language }) => languageNames[language], shows: ({ language }) => languageNames[language] },
        { name: 'state', head: t('message.is'), value: stateOf, shows: stateOf },
      ]}
    />
  );
}
