import type { Publication } from '@tabarman/shared/grant/figures.ts';
import { isWriting } from '@tabarman/shared/grant/report.ts';
import type { OwnGrant } from '@tabarman/shared/grant/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { useId, useState } from 'react';
import { useAfterwardsMessages } from '../../../i18n/afterwards/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import styles from '../grant.module.css';
import { money, shownDay } from '../money.ts';
import { PublicationForm } from '../publication-form.tsx';
import { ReadingForm } from '../reading-form.tsx';
import { ReadingsTable } from '../readings-table.tsx';
import { askOwn } from './own.ts';
import type { ProjectProps } from './project-props.ts';
import { ReportPart } from './report-part.tsx';

/** One supported project: its money, reports and publications. */
export function ProjectPart({ own, grant, onGrants, onReload }: ProjectProps) {
  const say = useAfterwardsMessages();
  const { language } = say;
  const left = grant.endedOn === null ? grant.reports.filter(({ state }) => isWriting(state)).length : 0;
  return (
    <>
      <Card>
        <section className={styles.stack}>
          <h2>{grant.title}</h2>
          <p className={styles.facts}><Badge>{grantWord(language, `state.${grant.state}`)}</Badge>{left === 0 ? null : say('after.left', { n: left })}</p>
          {grant.endedOn === null ? null : <p className={styles.text}>{shownDay(grant.endedOn)}. {grant.endReason}</p>}
          <ul className={styles.bars}>
            {grant.tranches.map(({ amount, state, paidOn }, i) => (
              <li key={i}><p><span>{grantWord(language, 'tranche')} {i + 1}: {money(language, amount, grant.terms.currency)}</span> <b>{grantWord(language, `tranche.${state}`)}{paidOn === null ? '' : ` ${shownDay(paidOn)}`}</b></p></li>
            ))}
          </ul>
        </section>
      </Card>
      {grant.reports.map((report) => <ReportPart key={report.number} own={own} grant={grant} report={report} onGrants={onGrants} onReload={onReload} />)}
      <Published own={own} grant={grant} onGrants={onGrants} />
    </>
  );
}

/** GR8: where it was published, with its numbers. */
function Published({ own, grant, onGrants }: Omit<ProjectProps, 'onReload'>) {
  const say = useAfterwardsMessages();
  const { language } = say;
  const form = useId();
  const [open, setOpen] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const send = async (request: Promise<Reply<OwnGrant[]>>) => {
    const reply = await request;
    setFailed(!reply.ok);
    if (!reply.ok) return;
    onGrants(reply.data);
    setOpen(null);
  };
  const start: Publication = { title: grant.title, url: '', kind: 'article', language, topic: 'society', country: 'KG', publishedOn: today };
  const actions = (
    <>
      <Button type="submit" form={form} tone="primary" isWide>{say('after.save')}</Button>
      <Button isWide onClick={() => setOpen(null)}>{say('after.cancel')}</Button>
    </>
  );
  return (
    <Card>
      <section className={styles.stack}>
        <h2>{grantWord(language, 'publications')}</h2>
        <p role="alert">{hasFailed ? say('after.failed') : ''}</p>
        {grant.publications.map((publication) => (
          <div key={publication.id} className={styles.stack}>
            <h3 className={styles.text}><a href={publication.url} target="_blank" rel="noreferrer">{publication.title}</a></h3>
            <ReadingsTable language={language} publication={publication} />
            {open === publication.id ? (
              <>
                <ReadingForm id={form} language={language} hint={say('after.numbersHint')} today={today} onSave={(reading) => void send(askOwn(own, `grants/${grant.id}/publications/${publication.id}/readings`, { reading }, 'PUT'))} />
                {actions}
              </>
            ) : <Button isWide onClick={() => setOpen(publication.id)}>{say('after.addNumbers')}</Button>}
          </div>
        ))}
        {open === 'new' ? (
          <>
            <PublicationForm id={form} language={language} start={start} onSave={(publication) => void send(askOwn(own, `grants/${grant.id}/publications`, { publication }))} />
            {actions}
          </>
        ) : <Button isWide onClick={() => setOpen('new')}>{say('after.addPublication')}</Button>}
      </section>
    </Card>
  );
}
