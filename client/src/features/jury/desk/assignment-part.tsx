import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { AssignmentPlan } from '@tabarman/shared/protocol/contract/jury.ts';
import { useEffect, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { DataTable } from '../../../desk/data-table.tsx';
import { failureText } from '../../../desk/failure-text.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Wait } from '../../../ui/wait.tsx';
import season from '../../../desk/work-page.module.css';
import type { PartProps } from './pairs.ts';

const AGAIN_MS = 400;

/** JU15: who is to judge what, as a list of changes with reasons, before anything is changed. */
export function AssignmentPart({ id, view, act }: PartProps) {
  const t = useMessages();
  const [plan, setPlan] = useState<AssignmentPlan>({ state: 'none' });
  const isRunning = plan.state === 'running';
  const begin = async () => {
    const begun = await outcomeOf(api.jury.plan({ id }));
    if (begun.ok) setPlan(begun.data);
    else showToast(failureText(t, begun.failure));
  };
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void outcomeOf(api.jury.planned({ id })).then((told) => told.ok && setPlan(told.data)), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isRunning, id]);
  const apply = async () => {
    if (plan.state !== 'done') return;
    const pairs = (does: 'add' | 'remove') => plan.changes.filter((change) => change.does === does).map(({ jurorId, workId }) => ({ jurorId, workId }));
    if (!(await act(api.jury.assign({ id, add: pairs('add').map((pair) => ({ ...pair, isFixed: false })), remove: pairs('remove') })))) return;
    showToast(t('jury.applied'));
    setPlan({ state: 'none' });
  };
  return (
    <div className={season.page}>
      <p>{t('jury.runText')}</p>
      <div><Button tone={plan.state === 'done' ? 'secondary' : 'primary'} isBusy={isRunning} onClick={() => void begin()}>{t('jury.run')}</Button></div>
      {plan.state === 'running' ? <Wait>{t('jury.running')} {Math.round(plan.ms / 100) / 10} s</Wait> : null}
      {plan.state === 'failed' ? <p role="alert">{t(`jury.failed.${plan.why}`)}</p> : null}
      {plan.state === 'done' ? <Planned plan={plan} view={view} onApply={() => void apply()} /> : null}
    </div>
  );
}

interface PlannedProps extends Pick<PartProps, 'view'> {
  readonly plan: Extract<AssignmentPlan, { state: 'done' }>;
  readonly onApply: () => void;
}

function Planned({ plan, view, onApply }: PlannedProps) {
  const t = useMessages();
  const name = (jurorId: string) => view.jurors.find(({ id }) => id === jurorId)?.juror.name ?? '';
  const number = (workId: string) => view.works.find(({ id }) => id === workId)?.number ?? 0;
  const background = (id: string) => textIn(view.jury.backgrounds.find((one) => one.id === id)?.title ?? {}, t.language, view.reference);
  const why = (change: (typeof plan.changes)[number]) => (change.does === 'add' ? t(`jury.why.add.${change.why}`) : t(`jury.why.remove.${change.why}`));
  return (
    <>
      <p role="status">{t('jury.planned', { pairs: plan.pairs, changes: plan.changes.length, ms: plan.ms })}</p>
      {plan.dropped.length === 0 ? null : <p role="alert">{t('jury.dropped', { rules: plan.dropped.map((rule) => t(`jury.rule.${rule}`)).join(', ') })}</p>}
      {plan.lacks.length === 0 ? null : (
        <section>
          <h3>{t('jury.lacks')}</h3>
          <ul>
            {plan.lacks.flatMap(({ workId, reviews, able, backgrounds }) => [
              ...(reviews === 0 ? [] : [<li key={workId}>{t('jury.lack.reviews', { work: String(number(workId)), missing: reviews, able })}</li>]),
              ...backgrounds.map((one) => <li key={`${workId} ${one}`}>{t('jury.lack.background', { work: String(number(workId)), background: background(one) })}</li>),
            ])}
          </ul>
        </section>
      )}
      {plan.changes.length === 0 ? <p>{t('jury.same')}</p> : (
        <>
          <div><Button tone="primary" onClick={onApply}>{t('jury.apply')}</Button></div>
          <DataTable
            caption={t('jury.assignment')} rows={[...plan.changes]} keyOf={({ jurorId, workId }) => `${jurorId} ${workId}`} filter={t('jury.filter')} empty={t('jury.same')}
            columns={[
              { name: 'work', head: t('jury.work'), isHead: true, value: ({ workId }) => number(workId), shows: ({ workId }) => number(workId) },
              { name: 'change', head: t('jury.change'), value: ({ does }) => t(`jury.change.${does}`), shows: ({ does }) => t(`jury.change.${does}`) },
              { name: 'juror', head: t('jury.name'), value: ({ jurorId }) => name(jurorId), shows: ({ jurorId }) => name(jurorId) },
              { name: 'why', head: t('jury.why'), value: why, shows: why },
            ]}
          />
          <DataTable
            caption={t('jury.load')} rows={[...plan.loads]} keyOf={({ jurorId }) => jurorId} empty={t('jury.noJurors')}
            columns={[
              { name: 'juror', head: t('jury.name'), isHead: true, value: ({ jurorId }) => name(jurorId), shows: ({ jurorId }) => name(jurorId) },
              { name: 'load', head: t('jury.reviews'), isNumber: true, value: ({ after }) => after, shows: ({ before, after }) => (before === after ? after : `${before} → ${after}`) },
            ]}
          />
        </>
      )}
    </>
  );
}
