import { answersFor, may } from '@tabarman/shared/access/permissions.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useCallback, useMemo } from 'react';
import { outcomeOf } from '../../../desk/api.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import page from '../../../desk/work-page.module.css';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import type { Person } from '../../session/store.ts';
import { MakingPart } from '../making-part.tsx';
import { callWays, type CertificateWays, stageWays } from '../ways.ts';

interface StageCertificatesProps {
  readonly seasonId: string;
  readonly stageId: string;
  readonly person: Person;
}

/** The certificates of a stage. */
export function StageCertificatesScreen({ seasonId, stageId, person }: StageCertificatesProps) {
  return <CertificatesScreen ways={useMemo(() => stageWays(seasonId, stageId), [seasonId, stageId])} person={person} />;
}

/** The certificates of a call. */
export function CallCertificatesScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  return <CertificatesScreen ways={useMemo(() => callWays(id), [id])} person={person} />;
}

/** How certificates look, making them, and each by itself. */
function CertificatesScreen({ ways, person }: { readonly ways: CertificateWays; readonly person: Person }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(ways.load()), [ways]);
  const [loading, again] = useLoad(load);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {(given) => (
        <div className={page.page}>
          <div className={page.head}>
            <h1>{t('certificate.title')}: {textIn(given.title, t.language, given.reference)}</h1>
            <LinkButton href={ways.path}>{t(ways.of === 'season' ? 'certificate.toStage' : 'call.back')}</LinkButton>
          </div>
          {given.released === null ? <p>{t(ways.of === 'season' ? 'certificate.none' : 'certificate.noDecision')}</p> : (
            <>
              <p className={page.soft}>{t('certificate.of', { n: given.released.number, time: localTime(t.language, given.released.at) })}</p>
              <MakingPart
                ways={ways} languages={given.languages} reference={given.reference} certificates={given.certificates} archives={given.archives}
                isAll={answersFor(person, given.countries)} countries={may(person.role, ways.of === 'season' ? 'season.write' : 'call.write') ? given.countries.filter((one) => answersFor(person, [one])) : []}
              />
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}
