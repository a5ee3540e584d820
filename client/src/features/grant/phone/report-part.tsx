import { faultsOfReport, isWriting, nextReport } from '@tabarman/shared/grant/report.ts';
import type { ReportContent } from '@tabarman/shared/grant/report-schema.ts';
import type { OwnGrant, OwnReport } from '@tabarman/shared/grant/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { useState } from 'react';
import { useAfterwardsMessages } from '../../../i18n/afterwards/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import { forget, keep, recall } from '../../game/kept.ts';
import styles from '../grant.module.css';
import { shownDay } from '../money.ts';
import { askOwn } from './own.ts';
import type { ProjectProps } from './project-props.ts';

type ReportPartProps = ProjectProps & { readonly report: OwnReport };

const MOST_DONE = 6_000;
const MOST_NEXT = 2_000;

/** GR4: one report: what was said to it, and the place to write while it is to be written. */
export function ReportPart(props: ReportPartProps) {
  const say = useAfterwardsMessages();
  const { report: { number, dueOn, state, steps }, grant } = props;
  const isLate = grant.overdue.includes(number);
  // One at a time: the others are opened by whoever is ahead.
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || state === 'returned' || nextReport(grant.reports)?.number === number;
  return (
    <Card>
      <section className={styles.stack}>
        <h2>{say('after.report', { n: number })}</h2>
        <p className={styles.facts}>
          <Badge tone={isLate || state === 'returned' ? 'wrong' : state === 'accepted' ? 'right' : 'plain'}>{isLate ? say('after.late') : grantWord(say.language, `report.${state}`)}</Badge>
          {isWriting(state) ? say('after.until', { day: shownDay(dueOn) }) : null}
        </p>
        {steps.map(({ at, comment, content }) => (comment === null && content === null ? null : (
          <div key={at} className={styles.step}>
            <p className={styles.facts}>{localTime(say.language, at)}</p>
            <p className={styles.text}>{comment ?? content?.done}</p>
          </div>
        )))}
        {!isWriting(state) || grant.endedOn !== null ? null : isShown ? <Writing {...props} /> : <Button isWide onClick={() => setOpen(true)}>{say('after.write')}</Button>}
      </section>
    </Card>
  );
}

function Writing({ own, grant, report: { number, draft, saves, faults }, onGrants, onReload }: ReportPartProps) {
  const say = useAfterwardsMessages();
  const place = `tabarman.report.${grant.id}.${number}`;
  const [content, setContent] = useState<ReportContent>(() => ({ ...draft, ...(recall(place) as Partial<ReportContent> | null) }));
  const [links, setLinks] = useState(content.links.join('\n'));
  const [told, setTold] = useState<'saved' | 'moved' | 'failed' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isChanged = JSON.stringify(content) !== JSON.stringify(draft);
  /** Kept here at once, so that nothing is lost with the network. */
  const set = (part: Partial<ReportContent>) => {
    const next = { ...content, ...part };
    setContent(next);
    setTold(null);
    keep(place, next);
  };
  const save = async (): Promise<OwnGrant[] | null> => {
    const reply = await askOwn<OwnGrant[]>(own, `grants/${grant.id}/reports`, { report: number, saves, content }, 'PUT');
    setTold(reply.ok ? 'saved' : reply.error === 'report_moved' ? 'moved' : 'failed');
    if (!reply.ok) {
      if (reply.error === 'report_moved') await onReload();
      return null;
    }
    forget(place);
    return reply.data;
  };
  const send = async (isLast: boolean) => {
    setBusy(true);
    const saved = isChanged ? await save() : [];
    if (saved !== null && isLast) {
      const reply = await askOwn<OwnGrant[]>(own, `grants/${grant.id}/submissions`, { report: number, saves: isChanged ? saves + 1 : saves });
      if (!reply.ok) setTold('failed');
      onGrants(reply.ok ? reply.data : saved.length > 0 ? saved : []);
      if (!reply.ok) await onReload();
    } else if (saved !== null && saved.length > 0) onGrants(saved);
    setBusy(false);
  };
  const missing = isChanged ? faultsOfReport(content, grant.terms.amount) : faults;
  return (
    <>
      <FieldFrame label={grantWord(say.language, 'done')}>
        {(control) => <textarea {...control} rows={6} maxLength={MOST_DONE} value={content.done} onChange={({ target }) => set({ done: target.value })} />}
      </FieldFrame>
      <FieldFrame label={grantWord(say.language, 'next')}>
        {(control) => <textarea {...control} rows={3} maxLength={MOST_NEXT} value={content.next} onChange={({ target }) => set({ next: target.value })} />}
      </FieldFrame>
      {grant.terms.amount === 0 ? null : (
        <Field
          label={say('after.spent', { currency: grant.terms.currency })} type="number" inputMode="numeric" min={0} step={1} value={content.spent ?? ''}
          onChange={({ target }) => set({ spent: Number.isNaN(target.valueAsNumber) ? null : Math.max(0, Math.round(target.valueAsNumber)) })}
        />
      )}
      <FieldFrame label={say('after.links')}>
        {(control) => (
          <textarea
            {...control} rows={2} inputMode="url" value={links}
            onChange={({ target }) => { setLinks(target.value); set({ links: target.value.split(/\s+/).filter((link) => /^https?:\/\/.+\..+/.test(link)).slice(0, 20) }); }}
          />
        )}
      </FieldFrame>
      <p role="status">{told === null ? '' : say(`after.${told}`)}</p>
      {missing.length === 0 ? null : <ul>{missing.map((fault) => <li key={fault}>{say(`after.${fault}`)}</li>)}</ul>}
      <Button isWide disabled={!isChanged} isBusy={isBusy} onClick={() => void send(false)}>{say('after.save')}</Button>
      {grant.isLead ? <Button tone="primary" isWide disabled={missing.length > 0} isBusy={isBusy} onClick={() => void send(true)}>{say('after.handIn')}</Button> : <p>{say('after.onlyLead')}</p>}
    </>
  );
}
