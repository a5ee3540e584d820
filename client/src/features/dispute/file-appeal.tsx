import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import season from '../../desk/work-page.module.css';
import type { DisputePartProps } from './dispute-types.ts';

/** DA8: the appeal of an entry, as its captain wrote it on paper. */
export function FileAppeal({ seasonId, stageId, view, told }: DisputePartProps) {
  const t = useMessages();
  const [entryId, setEntry] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const [kind, setKind] = useState<'accept' | 'remove' | null>('accept');
  const [rests, setRests] = useState('');
  const [grounds, setGrounds] = useState('');
  const [sources, setSources] = useState('');
  const question = view.questions.find(({ stageGame, question: id }) => `${stageGame}/${id}` === at);
  const file = async () => {
    if (entryId === null || !question || kind === null) return;
    const ref = { stageGame: question.stageGame, question: question.question, entryId };
    const asked = kind === 'accept' ? { kind, ...ref } : { kind, ...ref, rests: rests.trim() === '' ? null : { language: view.reference, text: rests.trim() } };
    if (!(await told(outcomeOf(api.disputes.appeal({ id: seasonId, stage: stageId, asked, grounds, sources }))))) return;
    setGrounds('');
    setSources('');
    setRests('');
  };
  return (
    <section className={season.row} aria-label={t('dispute.file')}>
      <h2>{t('dispute.file')}</h2>
      <div className={season.pair}>
        <SelectField label={t('dispute.team')} none="—" value={entryId} onChange={setEntry} options={view.entries.map(({ id, name }) => ({ value: id, label: name }))} />
        <SelectField label={t('dispute.ofQuestion')} none="—" value={at} onChange={setAt} options={view.questions.map(({ stageGame, question: id, number }) => ({ value: `${stageGame}/${id}`, label: t('dispute.question', { n: number }) }))} />
        <SelectField label={t('dispute.kind')} value={kind} onChange={setKind} options={[{ value: 'accept' as const, label: t('dispute.toAccept', { text: '…' }) }, { value: 'remove' as const, label: t('dispute.toRemove') }]} />
        {kind === 'remove' ? <Field label={t('dispute.rests')} maxLength={80} value={rests} onChange={({ target }) => setRests(target.value)} /> : null}
        <Field label={t('dispute.grounds')} maxLength={2_000} value={grounds} onChange={({ target }) => setGrounds(target.value)} />
        <Field label={t('dispute.sources')} maxLength={1_000} value={sources} onChange={({ target }) => setSources(target.value)} />
      </div>
      <Button tone="primary" disabled={entryId === null || !question || grounds.trim() === ''} onClick={() => void file()}>{t('dispute.file')}</Button>
    </section>
  );
}
