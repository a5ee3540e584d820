import { lackOf, type SheetParts } from '@tabarman/shared/jury/sheet.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { JudgedWorkView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Wait } from '../../../../ui/wait.tsx';
import { Heading } from '../../../game/page-head.ts';
import { useErrorText } from '../error-text.ts';
import { isHandedIn, isUnsent } from '../juror.ts';
import { nextOf, openList, openWork, progressOf, useJuror, useJurorState } from '../juror-context.tsx';
import { numberOf, titleOf } from '../names.ts';
import { Cannot } from './cannot.tsx';
import styles from './jury.module.css';
import { Others } from './others.tsx';
import { SheetForm } from './sheet-form.tsx';
import { WorkText } from './work-text.tsx';

interface WorkScreenProps {
  readonly workId: string;
  readonly view: JudgingView;
  readonly banner: ReactNode;
}

/** One work and the form beside it; on a phone one after the other. */
export function WorkScreen({ workId, view, banner }: WorkScreenProps) {
  const say = useJuryMessages();
  const t = useMessages();
  const device = useJuror();
  const work = useJurorState((state) => state.works[workId]);
  const isAway = useJurorState((state) => state.isAway);
  const kept = useJurorState((state) => state.kept);
  useEffect(() => void device.open(workId), [device, workId]);
  const queued = view.queue.find(({ id }) => id === workId);
  if (!queued) return null;
  const progress = progressOf({ kept });
  return (
    <div className={styles.screen}>
      {banner}
      <nav className={styles.top}>
        <Button tone="quiet" onClick={openList}>‹ {say('jury.back')}</Button>
        <b className={styles.count}>{progress.done} / {progress.of}</b>
      </nav>
      <progress className={styles.line} max={Math.max(1, progress.of)} value={progress.done} aria-label={say('jury.progress', progress)} />
      {work === undefined ? (
        <main className={styles.alone}>
          <Heading size="m">{numberOf(say, queued)}</Heading>
          {isAway ? <p>{say('jury.notLoaded')}</p> : <Wait>{t('word.loading')}</Wait>}
        </main>
      ) : <Judged view={view} work={work} name={numberOf(say, queued)} title={titleOf(say, queued, view.call)} />}
    </div>
  );
}

function Judged({ view, work, name, title }: { readonly view: JudgingView; readonly work: JudgedWorkView; readonly name: string; readonly title: string }) {
  const say = useJuryMessages();
  const t = useMessages();
  const device = useJuror();
  const errorText = useErrorText();
  const state = useJurorState((all) => all);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { call, window: { canReview } } = view;
  const own = state.sheets[work.id];
  const sheet = own?.now;
  const isWaiting = isUnsent(state, work.id);
  const error = state.refused[work.id];
  const [handedIn] = work.sheets;
  const isDone = isHandedIn(state, work);
  const asked = call.criteria.filter(({ tracks }) => tracks.length === 0 || (work.track !== null && tracks.includes(work.track)));
  const lacks = sheet ? lackOf(sheet, call.criteria, work.track) : [];
  const next = nextOf(state, work.id);
  const onward = () => (next === null ? openList() : openWork(next.id));
  const handIn = () => {
    if (!canReview || sheet === undefined) return;
    if (isDone) return onward();
    if (lacks.length > 0) {
      setTried(true);
      const first = form.current?.querySelector<HTMLElement>(`[data-criterion="${lacks[0]?.criterion}"]`);
      first?.querySelector<HTMLElement>(lacks[0]?.lacks === 'comment' ? 'textarea' : 'input')?.focus({ preventScroll: true });
      first?.scrollIntoView({ block: 'center' });
      return;
    }
    device.handIn(work, 'marks');
    // A sample is there to be compared with what the others said.
    if (work.version !== null) onward();
  };
  const toMarks = () => {
    document.getElementById('marks')?.scrollIntoView();
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) handIn();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  const isCompared = isDone && work.version === null;
  useEffect(() => {
    if (isCompared) document.getElementById('marks')?.scrollIntoView();
  }, [isCompared]);
  const write = (part: Partial<SheetParts>) => sheet && device.write(work.id, { ...sheet, ...part });
  const marked = asked.filter(({ id }) => sheet?.marks[id] !== undefined).length;
  // At the beginning of a long work nothing is handed in yet.
  const isUnmarked = marked === 0 && asked.length > 0 && !isDone;
  return (
    <>
      <main className={styles.split}>
        <article className={styles.side}>
          <Heading size="m">{name}{title === '' ? null : `\u00a0· ${title}`}</Heading>
          <WorkText work={work} call={call} heading="h2" />
        </article>
        <section className={styles.form} aria-label={say('jury.marks')} id="marks">
          <h2>{say('jury.marks')}</h2>
          {error === undefined ? null : <p role="alert" className={styles.wrong}>{errorText(error)}</p>}
          {work.others === null ? null : <Others others={work.others} own={handedIn?.sheet ?? null} asked={asked} call={call} />}
          {sheet === undefined ? null : <SheetForm ref={form} sheet={sheet} asked={asked} call={call} lacks={isTried ? lacks : []} isOpen={canReview} onWrite={write} />}
          {canReview ? <Cannot work={work} onDone={onward} /> : null}
        </section>
      </main>
      <footer className={styles.bar}>
        <span className={styles.state} role="status">
          <a href="#marks" onClick={(event) => { event.preventDefault(); toMarks(); }}>{say('jury.toMarks', { done: marked, of: asked.length })}</a>
          <span>{!isWaiting ? (own?.number || handedIn ? say('jury.saved') : '') : state.isAway ? say('jury.waiting') : say('jury.saving')}</span>
        </span>
        {canReview ? <Button tone="primary" onClick={isUnmarked ? toMarks : handIn}>{say(isUnmarked ? 'jury.goToMarks' : isDone ? 'jury.onward' : handedIn ? 'jury.again' : 'jury.next')}</Button> : <Button onClick={onward}>{say('jury.onward')}</Button>}
      </footer>
      <p className="heard">{textIn(call.title, t.language, call.reference)}</p>
    </>
  );
}
