import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import { useState } from 'react';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import { Refused } from './refused.tsx';
import { useSend } from './seeker-context.tsx';
import styles from './seeking.module.css';

/** The board: what most would work on stands first. */
export function IdeasPart({ view }: { readonly view: SeekingView }) {
  const say = useSeekingMessages();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const { isBusy, error, send } = useSend();
  const { send: act, error: refused } = useSend();
  return (
    <div className={styles.stack}>
      {view.ideas.length === 0 ? <p className={styles.soft}>{say('seek.noIdeas')}</p> : null}
      <Refused error={refused} />
      <ul className={styles.list}>
        {view.ideas.toSorted((a, b) => b.wanted - a.wanted).map((idea) => (
          <li key={idea.id}>
            <Card>
              <div className={styles.stack}>
                <h2>{idea.title}</h2>
                {idea.text === '' ? null : <p>{idea.text}</p>}
                <p className={styles.soft}>{idea.by} · {say('seek.wanted', { n: idea.wanted })}</p>
                <Switch title={say('seek.want')} isOn={idea.youWant} onChange={(isWanted) => void act(`/ideas/${idea.id}/wish`, 'PUT', { isWanted })} />
                {idea.isYours ? <Button tone="quiet" aria-label={`${say('seek.remove')}: ${idea.title}`} onClick={() => void act(`/ideas/${idea.id}/removal`, 'POST')}>{say('seek.remove')}</Button> : null}
              </div>
            </Card>
          </li>
        ))}
      </ul>
      {view.mayTeam ? (
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault();
            void send('/ideas', 'POST', { title, text }).then((isDone) => {
              if (!isDone) return;
              setTitle('');
              setText('');
            });
          }}
        >
          <h2>{say('seek.ideaNew')}</h2>
          <Field label={say('seek.ideaTitle')} value={title} maxLength={120} onChange={({ target }) => setTitle(target.value)} />
          <FieldFrame label={say('seek.ideaText')}>{(control) => <textarea {...control} rows={3} maxLength={1_000} value={text} onChange={({ target }) => setText(target.value)} />}</FieldFrame>
          <Refused error={error} />
          <Button type="submit" isBusy={isBusy} disabled={title.trim() === ''}>{say('seek.add')}</Button>
        </form>
      ) : null}
    </div>
  );
}
