import { answersFor, may } from '@tabarman/shared/access/permissions.ts';
import { type CertificateKind, certificateKinds } from '@tabarman/shared/certificate/certificates.ts';
import { boardText, placeText } from '@tabarman/shared/certificate/words.ts';
import { groupCode } from '@tabarman/shared/kernel/code-letters.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { ArchiveView, CertificateView } from '@tabarman/shared/protocol/contract/certificates.ts';
import { countriesOfStage } from '@tabarman/shared/season/countries.ts';
import type { Season, Stage } from '@tabarman/shared/season/schema.ts';
import { useCallback, useState } from 'react';
import { api, type Failure, outcomeOf } from '../../../desk/api.ts';
import { DataTable } from '../../../desk/data-table.tsx';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { saveFile } from '../../../link/save-file.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Ticks } from '../../../ui/ticks.tsx';
import { NumberIn } from '../../../desk/number-in.tsx';
import season from '../../../desk/work-page.module.css';
import type { Person } from '../../session/store.ts';
import { ArchiveList } from '../archive-list.tsx';
import { type Asked, PreviewPart } from '../preview-part.tsx';
import { keepSignatures, recallSignatures } from '../signatures.ts';
import { SignaturesPart } from '../signatures-part.tsx';
import { useArchives } from '../use-archives.ts';

const formats = ['pdf', 'square', 'tall', 'wide'] as const;
/** As many as there can be: which of them are made is chosen here. */
const MOST_PLACES = 10;

interface CertificatesScreenProps {
  readonly seasonId: string;
  readonly stageId: string;
  readonly person: Person;
}

/** The certificates of a stage: how they look, making them, and each by itself. */
export function CertificatesScreen({ seasonId, stageId, person }: CertificatesScreenProps) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf((async () => {
    const at = { id: seasonId, stage: stageId };
    const [written, list, archives] = await Promise.all([api.seasons.get({ id: seasonId }), api.certificates.list({ ...at, places: MOST_PLACES }), api.certificates.archives(at)]);
    return { season: written.season, list, archives };
  })()), [seasonId, stageId]);
  const [loading, again] = useLoad(load);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {({ season: loaded, list, archives }) => {
        const stage = loaded.stages.find(({ id }) => id === stageId);
        return (
          <div className={season.page}>
            <div className={season.head}>
              <h1>{t('certificate.title')}: {textIn(stage?.title ?? {}, t.language, loaded.reference)}</h1>
              <LinkButton href={`/seasons/${seasonId}/stages/${stageId}`}>{t('certificate.toStage')}</LinkButton>
            </div>
            {list.released === null || !stage ? <p>{t('certificate.none')}</p> : (
              <>
                <p className={season.soft}>{t('certificate.of', { n: list.released.number, time: localTime(t.language, list.released.at) })}</p>
                <Making at={{ id: seasonId, stage: stageId }} season={loaded} certificates={list.certificates} archives={archives} mayWrite={mayMake(person, loaded, stage)} />
              </>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

const mayMake = (person: Person, of: Season, stage: Stage) => may(person.role, 'season.write') && answersFor(person, countriesOfStage(of, stage));

interface MakingProps {
  readonly at: { readonly id: string; readonly stage: string };
  readonly season: Season;
  readonly certificates: readonly CertificateView[];
  readonly archives: readonly ArchiveView[];
  readonly mayWrite: boolean;
}

function Making({ at, season: { languages, reference }, certificates, archives: loaded, mayWrite }: MakingProps) {
  const t = useMessages();
  const [as, setAs] = useState<(typeof formats)[number]>('pdf');
  const [kinds, setKinds] = useState<CertificateKind[]>([...certificateKinds]);
  const [places, setPlaces] = useState(3);
  const [language, setLanguage] = useState<Language | 'own'>('own');
  const [signatures, setSignatures] = useState(() => recallSignatures(at.id));
  const [failed, setFailed] = useState<Failure | null>(null);
  const { archives, failure, isGone, settle } = useArchives(at, loaded);
  const wanted = certificates.filter(({ kind, place }) => kinds.includes(kind) && (place === null || place <= places));
  const asked: Asked = { as, language, places, signatures: signatures.filter(({ name }) => name.trim() !== '') };
  const award = ({ kind, place, board }: CertificateView) => (place === null ? t(`certificate.kind.${kind}`) : [placeText(t.language, place), boardText(t.language, board)].filter(Boolean).join(' · '));
  const saveOne = async ({ entryId, kind, board, name }: CertificateView) => {
    const answer = await outcomeOf(api.certificates.one({ ...at, ...asked, entryId, kind, board }));
    setFailed(answer.ok ? null : answer.failure);
    if (answer.ok) saveFile(answer.data.body, `${name}.${as === 'pdf' ? 'pdf' : 'png'}`);
  };
  const [first] = wanted;
  return (
    <>
      {mayWrite ? (
        <Card>
          <div className={season.stack}>
            <Choices legend={t('certificate.what')} offered={formats.map((value) => ({ value, title: t(`certificate.format.${value}`) }))} value={as} onChange={setAs} />
            <Ticks legend={t('certificate.kinds')} offered={certificateKinds.map((value) => ({ value, label: t(`certificate.kind.${value}`) }))} value={kinds} onChange={setKinds} />
            {kinds.includes('place') ? <NumberIn label={t('certificate.places')} least={1} most={MOST_PLACES} value={places} onChange={(n) => setPlaces(n ?? 3)} /> : null}
            <Segmented label={t('certificate.language')} value={language} onChange={setLanguage} segments={[{ value: 'own' as const, label: t('certificate.language.own') }, ...languages.map((value) => ({ value, label: languageNames[value], lang: value }))]} />
            {as === 'pdf' ? <SignaturesPart signatures={signatures} language={language === 'own' ? reference : language} reference={reference} onChange={(next) => { setSignatures(next); keepSignatures(at.id, next); }} /> : null}
            {first ? <PreviewPart at={at} certificate={first} asked={asked} /> : null}
            <p role="alert" className={season.failure}>{failure === null ? (isGone ? t('certificate.gone') : null) : failureText(t, failure)}</p>
            <div className={season.actions}>
              <Button tone="primary" disabled={wanted.length === 0} onClick={() => void settle(outcomeOf(api.certificates.make({ ...at, ...asked, kinds })))}>{t('certificate.make', { n: wanted.length })}</Button>
            </div>
          </div>
        </Card>
      ) : null}
      {mayWrite ? (
        <Card>
          <div className={season.stack}>
            <h2>{t('certificate.archives')}</h2>
            <p className={season.soft}>{t('certificate.archivesText')}</p>
            <ArchiveList archives={archives} path={`/seasons/${at.id}/stages/${at.stage}/certificates`} onRemove={(archiveId) => void settle(outcomeOf(api.certificates.remove({ ...at, archiveId })))} />
          </div>
        </Card>
      ) : null}
      <Card>
        <div className={season.stack}>
          <h2>{t('certificate.list')}</h2>
          <p role="alert" className={season.failure}>{failed === null ? null : failureText(t, failed)}</p>
          <DataTable
            caption={t('certificate.list')} filter={t('certificate.find')} empty={t('certificate.empty')} rows={wanted} keyOf={({ entryId, kind, board }) => `${entryId} ${kind} ${board}`}
            columns={[
              { name: 'name', head: t('certificate.column.name'), value: ({ name }) => name, shows: ({ name }) => name, isHead: true },
              { name: 'award', head: t('certificate.column.award'), value: award, shows: award },
              { name: 'code', head: t('certificate.column.code'), value: ({ code }) => code, shows: ({ code }) => (code === null ? '' : <a href={`/c/${code}`} target="_blank" rel="noreferrer">{groupCode(code)}</a>) },
              ...(mayWrite ? [{ name: 'file', head: t('certificate.column.file'), value: () => null, shows: (row: CertificateView) => <Button onClick={() => void saveOne(row)}>{t('certificate.save')}</Button> }] : []),
            ]}
          />
        </div>
      </Card>
    </>
  );
}
