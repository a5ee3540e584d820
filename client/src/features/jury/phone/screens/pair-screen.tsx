import { pairKey, type Verdict } from '@tabarman/shared/jury/comparison.ts';
import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Wait } from '../../../../ui/wait.tsx';
import { Heading } from '../../../game/page-head.ts';
import { useErrorText } from '../error-text.ts';
import { comparedSoFar, lastOf, openList, pairOf, useJuror, useJurorState } from '../juror-context.tsx';
import type { Said } from '../juror.ts';
import { numberOf } from '../names.ts';
import styles from './jury.module.css';
import pair from './pair.module.css';
import { PairWork } from './pair-work.tsx';

interface PairScreenProps {
  readonly view: JudgingView;
  readonly banner: ReactNode;
}

/** Two works and what is said of them; then the next two. */
export function PairScreen({ view, banner }: PairScreenProps) {
  const say = useJuryMessages();
  const state = useJurorState((all) => all);
  /** What was said last, while it is said anew. */
  const [again, setAgain] = useState<Said | null>(null);
  const last = lastOf(state);
  const next = view.window.canReview ? pairOf(state) : null;
  const shown = again ?? next;
  const isThere = ({ firstId, secondId }: Pick<Said, 'firstId' | 'secondId'>) => [firstId, secondId].every((id) => view.queue.some((work) => work.id === id));
  const mayAgain = view.window.canReview && again === null && last !== null && isThere(last);
  const shownKey = shown === null ? '' : pairKey(shown.firstId, shown.secondId);
  return (
    <div className={styles.screen}>
      {banner}
      <nav className={styles.top}>
        <Button tone="quiet" onClick={openList}>‹ {say('jury.pair.back')}</Button>
        <span className={styles.soft}>{say('jury.pair.progress', comparedSoFar(state))}</span>
      </nav>
      <div className={pair.last}>
        <p role="status">{mayAgain ? <Saying said={last} view={view} /> : null}</p>
        {mayAgain ? <Button tone="quiet" onClick={() => setAgain(last)}>{say('jury.pair.again')}</Button> : null}
      </div>
      {shown === null || !isThere(shown) ? (
        <main className={styles.alone}>
          <Heading>{say(view.window.canReview ? 'jury.allDone' : 'jury.pair.over')}</Heading>
          <p>{say(view.window.canReview ? 'jury.pair.noMore' : 'jury.closed')}</p>
        </main>
      ) : <Comparing key={`${shownKey} ${again === null ? '' : 'again'}`} shown={shown} again={again} view={view} onSaid={() => setAgain(null)} />}
    </div>
  );
}

/** What was said last, in words. */
function Saying({ said: { firstId, secondId, says }, view }: { readonly said: Said; readonly view: JudgingView }) {
  const say = useJuryMessages();
  const name = (id: string) => String(view.queue.find((work) => work.id === id)?.number ?? '');
  const [first, second] = [name(firstId), name(secondId)];
  return says === 'equal' ? say('jury.pair.saidEqual', { first, second }) : says === 'skipped' ? say('jury.pair.saidSkipped', { first, second }) : say('jury.pair.saidBetter', { better: says === 'first' ? first : second, other: says === 'first' ? second : first });
}

interface ComparingProps {
  readonly shown: Pick<Said, 'firstId' | 'secondId'>;
  readonly again: Said | null;
  readonly view: JudgingView;
  readonly onSaid: () => void;
}

function Comparing({ shown: { firstId, secondId }, again, view, onSaid }: ComparingProps) {
  const say = useJuryMessages();
  const t = useMessages();
  const device = useJuror();
  const errorText = useErrorText();
  const state = useJurorState((all) => all);
  const key = pairKey(firstId, secondId);
  const kept = state.kept.words?.pair === key ? state.kept.words : { pair: key, toFirst: again?.toFirst ?? '', toSecond: again?.toSecond ?? '' };
  const [first, second] = [state.works[firstId], state.works[secondId]];
  const error = state.refused[key];
  useEffect(() => {
    void device.open(firstId);
    void device.open(secondId);
    scrollTo(0, 0);
  }, [device, firstId, secondId]);
  const isReady = first !== undefined && second !== undefined;
  const compare = (says: Verdict) => {
    if (!isReady) return;
    device.compare({ firstId, secondId, says, toFirst: kept.toFirst, toSecond: kept.toSecond });
    onSaid();
  };
  useEffect(() => {
    const press = ({ key: pressed, target, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent) => {
      if (ctrlKey || altKey || metaKey || repeat || (target instanceof HTMLElement && target.matches('textarea, input, [role=dialog] *, dialog *'))) return;
      const says = ({ '1': 'first', '2': 'second', '3': 'equal', '0': 'skipped' } as const)[pressed];
      if (says !== undefined) compare(says);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  const nameOf = (id: string) => {
    const work = view.queue.find((one) => one.id === id);
    return work ? numberOf(say, work) : '';
  };
  const [firstName, secondName] = [nameOf(firstId), nameOf(secondId)];
  const chosen = again?.says ?? null;
  const isWaiting = state.kept.deeds.length > 0;
  return (
    <>
      <main className={pair.two}>
        <div className={pair.head}>
          <Heading>{say('jury.pair.title')}</Heading>
          {error === undefined ? null : <p role="alert" className={styles.wrong}>{errorText(error)}</p>}
        </div>
        <nav className={pair.jump} aria-label={say('jury.pair.title')}>
          {[firstId, secondId].map((id) => <a key={id} href={`#work-${id}`} onClick={(event) => { event.preventDefault(); document.getElementById(`work-${id}`)?.scrollIntoView(); }}>{nameOf(id)}</a>)}
        </nav>
        {[{ id: firstId, work: first, words: kept.toFirst, of: 'toFirst' as const }, { id: secondId, work: second, words: kept.toSecond, of: 'toSecond' as const }].map(({ id, work, words, of }) => (
          work === undefined ? (
            <article key={id} className={styles.side}><h2>{nameOf(id)}</h2>{state.isAway ? <p>{say('jury.notLoaded')}</p> : <Wait>{t('word.loading')}</Wait>}</article>
          ) : <PairWork key={id} work={work} name={nameOf(id)} call={view.call} words={words} onWords={(text) => device.writeOfPair({ ...kept, [of]: text })} onRecused={onSaid} />
        ))}
      </main>
      <footer className={pair.bar}>
        <div className={pair.choices} role="group" aria-label={say('jury.pair.title')}>
          <Button aria-pressed={chosen === 'first'} disabled={!isReady} onClick={() => compare('first')}>{firstName}</Button>
          <Button aria-pressed={chosen === 'equal'} disabled={!isReady} onClick={() => compare('equal')}>{say('jury.pair.equal')}</Button>
          <Button aria-pressed={chosen === 'second'} disabled={!isReady} onClick={() => compare('second')}>{secondName}</Button>
        </div>
        <div className={pair.beside}>
          <Button tone="quiet" aria-pressed={chosen === 'skipped'} disabled={!isReady} onClick={() => compare('skipped')}>{say('jury.pair.skip')}</Button>
          <span className={styles.keys}>{say('jury.pair.keys')}</span>
          {isWaiting ? <span className={styles.soft}>{say(state.isAway ? 'jury.waiting' : 'jury.saving')}</span> : null}
        </div>
      </footer>
    </>
  );
}
