import { certificateKey } from '@tabarman/shared/certificate/certificates.ts';
import { boardText, placeText } from '@tabarman/shared/certificate/words.ts';
import { groupCode } from '@tabarman/shared/kernel/code-letters.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { CertificateView } from '@tabarman/shared/protocol/contract/certificates.ts';
import { useState } from 'react';
import { type Failure, outcomeOf } from '../../desk/api.ts';
import { DataTable } from '../../desk/data-table.tsx';
import { failureText } from '../../desk/failure-text.ts';
import page from '../../desk/work-page.module.css';
import { useMessages } from '../../i18n/desk/messages.ts';
import { saveFile } from '../../link/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { Asked, CertificateWays } from './ways.ts';

interface OneByOneProps {
  readonly ways: CertificateWays;
  readonly certificates: readonly CertificateView[];
  readonly asked: Asked;
  readonly mayWrite: boolean;
  readonly reference: Language;
}

/** Every certificate with its code, to be found and downloaded. */
export function OneByOne({ ways, certificates, asked, mayWrite, reference }: OneByOneProps) {
  const t = useMessages();
  const [failed, setFailed] = useState<Failure | null>(null);
  const awardOf = ({ kind, place, board, award }: CertificateView) =>
    (place !== null ? [placeText(t.language, place), boardText(t.language, board)].filter(Boolean).join(' · ') : award !== null ? textIn(award, t.language, reference) : t(`certificate.kind.${kind}`));
  const save = async (certificate: CertificateView) => {
    const answer = await outcomeOf(ways.one(certificate, asked));
    setFailed(answer.ok ? null : answer.failure);
    if (answer.ok) saveFile(answer.data.body, `${certificate.name}.${asked.as === 'pdf' ? 'pdf' : 'png'}`);
  };
  return (
    <Card>
      <div className={page.page}>
        <div className={page.stack}>
          <h2>{t('certificate.list')}</h2>
          <p role="alert" className={page.failure}>{failed === null ? null : failureText(t, failed)}</p>
        </div>
        <DataTable
          caption={t('certificate.list')} filter={t('certificate.find')} empty={t('certificate.empty')} rows={certificates} keyOf={certificateKey}
          columns={[
            { name: 'name', head: t('certificate.column.name'), value: ({ name }) => name, shows: ({ name }) => name, isHead: true },
            { name: 'award', head: t('certificate.column.award'), value: awardOf, shows: awardOf },
            ...(ways.of === 'call' ? [{ name: 'work', head: t('certificate.column.work'), value: ({ work }: CertificateView) => work ?? '', shows: ({ work }: CertificateView) => work ?? '' }] : []),
            { name: 'code', head: t('certificate.column.code'), value: ({ code }) => code, shows: ({ code }) => (code === null ? '' : <a href={`/c/${code}`} target="_blank" rel="noreferrer">{groupCode(code)}</a>) },
            ...(mayWrite ? [{ name: 'file', head: t('certificate.column.file'), value: () => null, shows: (row: CertificateView) => <Button onClick={() => void save(row)}>{t('certificate.save')}</Button> }] : []),
          ]}
        />
      </div>
    </Card>
  );
}
