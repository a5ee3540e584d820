import type { CertificateKind } from '@tabarman/shared/certificate/certificates.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { ArchiveView, CertificateView } from '@tabarman/shared/protocol/contract/certificates.ts';
import { useState } from 'react';
import { outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { NumberIn } from '../../desk/number-in.tsx';
import page from '../../desk/work-page.module.css';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { ArchiveList } from './archive-list.tsx';
import { OneByOne } from './one-by-one.tsx';
import { PreviewPart } from './preview-part.tsx';
import { keepSignatures, recallSignatures } from './signatures.ts';
import { SignaturesPart } from './signatures-part.tsx';
import { useArchives } from './use-archives.ts';
import { type Asked, type CertificateWays, MOST_PLACES } from './ways.ts';

const formats = ['pdf', 'square', 'tall', 'wide'] as const;

interface MakingPartProps {
  readonly ways: CertificateWays;
  readonly languages: readonly Language[];
  readonly reference: Language;
  readonly certificates: readonly CertificateView[];
  readonly archives: readonly ArchiveView[];
  /** Whether they may be made for all, whatever country. */
  readonly isAll: boolean;
  /** For which countries they may be made; none for who only reads. */
  readonly countries: readonly CountryCode[];
}

/** Which of them, how they look and in which language; then all at once, or one by one. */
export function MakingPart({ ways, languages, reference, certificates, archives: loaded, isAll, countries }: MakingPartProps) {
  const t = useMessages();
  const [as, setAs] = useState<(typeof formats)[number]>('pdf');
  const [kinds, setKinds] = useState<CertificateKind[]>([...ways.kinds]);
  const [places, setPlaces] = useState(3);
  const [country, setCountry] = useState<CountryCode | null>(isAll ? null : (countries[0] ?? null));
  const [language, setLanguage] = useState<Language | 'own'>('own');
  const [signatures, setSignatures] = useState(() => recallSignatures(ways.id));
  const { archives, failure, isGone, settle } = useArchives(ways.archives, loaded);
  const mayWrite = countries.length > 0;
  const wanted = certificates.filter((one) => kinds.includes(one.kind) && (one.place === null || one.place <= places) && (country === null || one.country === country));
  const asked: Asked = { as, language, places, signatures: signatures.filter(({ name }) => name.trim() !== '') };
  const from = [...(isAll ? [{ value: 'all' as const, label: t('certificate.country.all') }] : []), ...countries.map((value) => ({ value, label: countryName(value, t.language) }))];
  const [first] = wanted;
  return (
    <>
      {mayWrite ? (
        <Card>
          <div className={page.stack}>
            <Choices legend={t('certificate.what')} offered={formats.map((value) => ({ value, title: t(`certificate.format.${value}`) }))} value={as} onChange={setAs} />
            <Ticks legend={t('certificate.kinds')} offered={ways.kinds.map((value) => ({ value, label: t(`certificate.kind.${value}`) }))} value={kinds} onChange={setKinds} />
            {kinds.includes('place') ? <NumberIn label={t('certificate.places')} least={1} most={MOST_PLACES} value={places} onChange={(n) => setPlaces(n ?? 3)} /> : null}
            {from.length > 1 ? <Segmented label={t('certificate.country')} value={country ?? 'all'} onChange={(next) => setCountry(next === 'all' ? null : next)} segments={from} /> : null}
            <Segmented label={t('certificate.language')} value={language} onChange={setLanguage} segments={[{ value: 'own' as const, label: t(ways.of === 'season' ? 'certificate.language.own' : 'certificate.language.each') }, ...languages.map((value) => ({ value, label: languageNames[value], lang: value }))]} />
            {as === 'pdf' ? <SignaturesPart signatures={signatures} language={language === 'own' ? reference : language} reference={reference} onChange={(next) => { setSignatures(next); keepSignatures(ways.id, next); }} /> : null}
            {first ? <PreviewPart ways={ways} certificate={first} asked={asked} /> : null}
            <p role="alert" className={page.failure}>{failure === null ? (isGone ? t('certificate.gone') : null) : failureText(t, failure)}</p>
            <div className={page.actions}>
              <Button tone="primary" disabled={wanted.length === 0} onClick={() => void settle(outcomeOf(ways.make({ ...asked, kinds, country })))}>{t('certificate.make', { n: wanted.length })}</Button>
            </div>
          </div>
        </Card>
      ) : null}
      {mayWrite ? (
        <Card>
          <div className={page.stack}>
            <h2>{t('certificate.archives')}</h2>
            <p className={page.soft}>{t('certificate.archivesText')}</p>
            <ArchiveList archives={archives} of={ways.of} path={`${ways.path}/certificates`} onRemove={(archiveId) => void settle(outcomeOf(ways.remove(archiveId)))} />
          </div>
        </Card>
      ) : null}
      <OneByOne ways={ways} certificates={wanted} asked={asked} mayWrite={mayWrite} reference={reference} />
    </>
  );
}
