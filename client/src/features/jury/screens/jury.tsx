import { isInPairs } from '@tabarman/shared/call/judged.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { useCallback, useState } from 'react';
import { api, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { showToast } from '../../../ui/toast.tsx';
import season from '../../../desk/work-page.module.css';
import { CallDownloads } from '../../call-table/call-downloads.tsx';
import { CallHead } from '../../call/call-head.tsx';
import type { Person } from '../../session/store.ts';
import { AssignmentPart } from '../desk/assignment-part.tsx';
import { ClaimsPart } from '../desk/claims-part.tsx';
import { CoveragePart } from '../desk/coverage-part.tsx';
import { JurorsPart } from '../desk/jurors-part.tsx';
import { PairsPart } from '../desk/pairs-part.tsx';
import { isShort, marksOf } from '../desk/pairs.ts';
import { PlannerPart } from '../desk/planner-part.tsx';
import { SamplesPart } from '../desk/samples-part.tsx';

/** The jury of a call: who it is, what each has to judge, and how far it is. */
export function JuryScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  const load = useCallback(() => outcomeOf(api.jury.get({ id })), [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{(view) => <Jury id={id} loaded={view} person={person} />}</Loaded>;
}

type Part = 'jurors' | 'pairs' | 'coverage' | 'assignment' | 'samples' | 'claims';

function Jury({ id, loaded, person }: { readonly id: string; readonly loaded: JuryView; readonly person: Person }) {
  const t = useMessages();
  const [view, setView] = useState(loaded);
  const [open, setOpen] = useState<Part>('jurors');
  /** True when it was done, and how it stands then is shown. */
  const act = async (request: Promise<JuryView>): Promise<boolean> => {
    const done: Outcome<JuryView> = await outcomeOf(request);
    if (done.ok) setView(done.data);
    else showToast(failureText(t, done.failure));
    return done.ok;
  };
  const part = { id, view, act, onView: setView };
  const inPairs = isInPairs(view);
  const done = view.works.reduce((sum, { id: workId }) => sum + Math.min(marksOf(view, workId), view.jury.reviews), 0);
  return (
    <div className={season.page}>
      <CallHead id={id} page={t('jury.title')} call={view} person={person} />
      {!view.isPublished ? <p>{t('jury.notPublic')}</p> : (
        <>
          {inPairs ? null : <p role="status">{t('jury.progress', { done, of: view.works.length * view.jury.reviews })}</p>}
          <PlannerPart view={view} />
          <Tabs<Part>
            label={t('jury.title')} open={open} onOpen={setOpen}
            tabs={[
              { name: 'jurors', label: t('jury.jurors'), content: <JurorsPart {...part} person={person} /> },
              ...(inPairs ? [{ name: 'pairs' as const, label: t('jury.pairs.title'), content: <PairsPart {...part} /> }] : [
                { name: 'coverage' as const, label: t('jury.coverage'), waiting: view.canReview ? view.works.filter((work) => isShort(view, work.id)).length : 0, content: <CoveragePart {...part} /> },
                { name: 'assignment' as const, label: t('jury.assignment'), content: <AssignmentPart {...part} /> },
                { name: 'samples' as const, label: t('jury.samples'), content: <SamplesPart {...part} /> },
              ]),
              { name: 'claims', label: t('jury.claims'), waiting: view.claims.filter(({ state }) => state === 'waits').length, content: <ClaimsPart {...part} /> },
            ]}
          />
          {inPairs ? null : <CallDownloads id={id} tables={['sheets']} />}
        </>
      )}
    </div>
  );
}
