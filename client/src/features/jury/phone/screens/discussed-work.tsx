import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { DeliberationView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useState } from 'react';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import type { Followed } from '../../../../link/followed.ts';
import { Button } from '../../../../ui/button.tsx';
import { FieldFrame } from '../../../../ui/field.tsx';
import { useErrorText } from '../error-text.ts';
import { openWork, useJuror } from '../juror-context.tsx';
import styles from './jury.module.css';
import { Others } from './others.tsx';

interface DiscussedWorkProps {
  readonly work: DeliberationView['works'][number];
  readonly open: NonNullable<DeliberationView['open']>;
  readonly call: JudgingView['call'];
  readonly followed: Followed<DeliberationView>;
  /** Whether it is opened in full here. */
  readonly isQueued: boolean;
}

/** One work as the jury discusses it: how it was marked, what was said, and a place to say something. */
export function DiscussedWork({ work, open, call, followed, isQueued }: DiscussedWorkProps) {
  const say = useJuryMessages();
  const errorText = useErrorText();
  const device = useJuror();
  const [text, setText] = useState(() => device.noteOf(work.id).text);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const asked = call.criteria.filter(({ tracks }) => tracks.length === 0 || (work.track !== null && tracks.includes(work.track)));
  const points = (value: number) => formatNumber(say.language, value, { maxDecimals: 1 });
  const write = (words: string) => {
    setText(words);
    device.keepNote(work.id, words);
  };
  const send = async () => {
    setBusy(true);
    const refused = await followed.act(device.say(work.id, text.trim()));
    setBusy(false);
    setError(refused);
    if (refused === null) {
      device.keepNote(work.id, null);
      setText('');
    }
  };
  return (
    <>
      <p className={styles.badges}>
        {work.own === null ? null : <b>{say('jury.discuss.own', { total: points(work.own) })}</b>}
        {work.mean === null || work.sheets === null ? null : <span>{say('jury.discuss.mean', { total: points(work.mean), n: work.sheets })}</span>}
      </p>
      {isQueued ? <Button onClick={() => openWork(work.id)}>{say('jury.discuss.open')}</Button> : null}
      {open.others === null ? null : <Others others={open.others} own={open.own} asked={asked} call={call} />}
      <section className={styles.part}>
        <h2>{say('jury.discuss.said')}</h2>
        {open.notes === null ? <p>{say('jury.discuss.ownFirst')}</p> : (
          <>
            {open.notes.length === 0 ? <p className={styles.soft}>{say('jury.discuss.none')}</p> : null}
            <ul className={styles.works} role="log">
              {open.notes.map((note) => (
                <li key={note.id} className={note.isOwn ? styles.ownNote : styles.note}>
                  <span className={styles.soft}><b>{note.isOwn ? say('jury.you') : note.by}</b> · {localTime(say.language, note.at)}</span>
                  <p className={styles.said}>{note.text}</p>
                </li>
              ))}
            </ul>
            <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
              <FieldFrame label={say('jury.discuss.write')} hint={say('jury.discuss.writeText')}>
                {(control) => <textarea {...control} rows={3} value={text} maxLength={2_000} onChange={({ target }) => write(target.value)} />}
              </FieldFrame>
              <p role="alert" className={styles.wrong}>{error === null ? null : errorText(error)}</p>
              <Button tone="primary" isWide type="submit" isBusy={isBusy} disabled={text.trim() === ''}>{say('jury.discuss.send')}</Button>
            </form>
          </>
        )}
      </section>
    </>
  );
}
