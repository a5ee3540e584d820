import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { DeliberationView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Followed, followWhileSeen } from '../../../../link/followed.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { ColumnPage } from '../../../../ui/column-page.tsx';
import { Wait } from '../../../../ui/wait.tsx';
import { Heading } from '../../../game/page-head.ts';
import { useErrorText } from '../error-text.ts';
import { openDeliberation, openList, useJuror } from '../juror-context.tsx';
import { numberOf, titleOf } from '../names.ts';
import { DiscussedWork } from './discussed-work.tsx';
import styles from './jury.module.css';

interface DeliberationProps {
  readonly view: JudgingView;
  /** The work that is looked at; null for all of them. */
  readonly workId: string | null;
}

/** JU29: the deliberation of the jury, followed while it is on the screen. */
export function Deliberation({ view: { call, queue, pairs }, workId }: DeliberationProps) {
  const t = useMessages();
  const say = useJuryMessages();
  const errorText = useErrorText();
  const device = useJuror();
  const followed = useMemo(() => new Followed<DeliberationView>({ look: (seen) => device.deliberation(workId, seen) }), [device, workId]);
  useEffect(() => followWhileSeen(followed), [followed]);
  const { view, error, isAway } = useStore(followed.state);
  // JU10: what was begun of a work that is not there any more is not kept either.
  useEffect(() => { if (view?.isOpen) device.keepNotesOf(view.works.map(({ id }) => id)); }, [device, view]);
  const at = view?.works.find(({ id }) => id === workId);
  const title = at ? titleOf(say, at, call) : '';
  return (
    <ColumnPage banner={isAway ? <Banner>{say('jury.discuss.offline')}</Banner> : null}>
      <div><Button tone="quiet" onClick={at ? () => openDeliberation() : openList}>‹ {say(at ? 'jury.discuss' : 'jury.back')}</Button></div>
      <Heading>{at ? `${numberOf(say, { ...at, isSample: false })}${title === '' ? '' : `\u00a0· ${title}`}` : say('jury.discuss')}</Heading>
      {error !== null ? (
        <>
          <p role="alert">{errorText(error)}</p>
          <Button onClick={followed.follow}>{t('word.tryAgain')}</Button>
        </>
      ) : view === null ? <Wait>{t('word.loading')}</Wait> : !view.isOpen ? <Closed view={view} /> : at && view.open ? (
        <DiscussedWork key={at.id} work={at} open={view.open} call={call} followed={followed} isQueued={pairs === null && queue.some(({ id }) => id === at.id)} />
      ) : <Works view={view} call={call} />}
    </ColumnPage>
  );
}

function Closed({ view: { lacks, opensAt, closesAt, now } }: { readonly view: DeliberationView }) {
  const say = useJuryMessages();
  const isNow = opensAt !== null && now >= opensAt && (closesAt === null || now < closesAt);
  return <p role="status">{lacks > 0 && isNow ? say('jury.discuss.first', { n: lacks }) : opensAt !== null && now < opensAt ? say('jury.discuss.later', { time: localTime(say.language, opensAt) }) : say('jury.discuss.closed')}</p>;
}

/** What was said last comes first, then what the juror judged, then the rest; each by its number. */
function Works({ view, call }: { readonly view: DeliberationView; readonly call: JudgingView['call'] }) {
  const say = useJuryMessages();
  const points = (value: number) => formatNumber(say.language, value, { maxDecimals: 1 });
  const inOrder = view.works.toSorted((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0) || Number(b.isJudged) - Number(a.isJudged) || a.number - b.number);
  return (
    <>
      <p className={styles.soft}>{say('jury.discuss.text')}{view.closesAt === null ? null : <> {say('jury.until', { time: localTime(say.language, view.closesAt) })}.</>}</p>
      {inOrder.length === 0 ? <p>{say('jury.empty')}</p> : (
        <ul className={styles.works}>
          {inOrder.map((work) => (
            <li key={work.id}>
              <button type="button" className={styles.work} onClick={() => openDeliberation(work.id)}>
                <span className={styles.name}><b>{numberOf(say, { ...work, isSample: false })}</b><span>{titleOf(say, work, call)}</span></span>
                <span className={styles.badges}>
                  {work.own === null ? null : <Badge>{say('jury.discuss.own', { total: points(work.own) })}</Badge>}
                  {work.mean === null || work.sheets === null ? null : <Badge>{say('jury.discuss.mean', { total: points(work.mean), n: work.sheets })}</Badge>}
                  {work.notes === null ? <Badge>{say('jury.discuss.hidden')}</Badge> : work.notes === 0 ? null : <Badge tone="notice">{say('jury.discuss.notes', { n: work.notes })}</Badge>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
