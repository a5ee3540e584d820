import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldFrame } from '../../../ui/field.tsx';
import styles from '../../../desk/work-page.module.css';
import { universityWords } from '../../stage/entries-part.tsx';
import type { PartProps } from './part-props.ts';

interface Line {
  readonly name: string;
  readonly found: number;
}

/** A coordinator's list: whom it names is checked, and it is not kept. */
export function ListPart({ seasonId, people: { people }, onPeople }: PartProps) {
  const t = useMessages();
  const [text, setText] = useState('');
  const [university, setUniversity] = useState('');
  const [lines, setLines] = useState<readonly Line[] | null>(null);
  const universities = [...new Set(people.flatMap((person) => person.university ?? []))];
  const { isBusy, failure, submit } = useForm(async () => {
    const done = await outcomeOf(api.entrants.checkList({ id: seasonId, university: university === '' ? null : university, text }));
    if (!done.ok) return done.failure;
    onPeople(done.data.people);
    setLines(done.data.lines);
    return null;
  });
  const names = (wanted: (found: number) => boolean) => (lines ?? []).filter(({ found }) => wanted(found)).map(({ name }) => name).join(', ');
  const nobody = names((found) => found === 0);
  const several = names((found) => found > 1);
  return (
    <form className={styles.stack} onSubmit={submit}>
      <p>{t('entrant.listText')}</p>
      <FieldFrame label={t('entrant.listNames')}>
        {(control) => <textarea {...control} rows={10} value={text} onChange={({ target }) => setText(target.value)} />}
      </FieldFrame>
      <FieldFrame label={t('entrant.listOf')}>
        {(control) => (
          <select {...control} value={university} onChange={({ target }) => setUniversity(target.value)}>
            <option value="">{t('entrant.anyUniversity')}</option>
            {universities.map((id) => <option key={id} value={id}>{universityWords(id, t.language)}</option>)}
          </select>
        )}
      </FieldFrame>
      <p role="alert">{failure ? failureText(t, failure) : null}</p>
      <div className={styles.actions}><Button type="submit" tone="primary" isBusy={isBusy} disabled={text.trim() === ''}>{t('entrant.listCheck')}</Button></div>
      <div role="status">
        {lines === null ? null : <p>{t('entrant.listOne', { n: lines.filter(({ found }) => found === 1).length })}</p>}
        {nobody === '' ? null : <p>{t('entrant.listNone', { names: nobody })}</p>}
        {several === '' ? null : <p>{t('entrant.listSeveral', { names: several })}</p>}
      </div>
    </form>
  );
}
