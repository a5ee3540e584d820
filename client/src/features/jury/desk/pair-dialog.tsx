import { type ConflictType, conflictTypes } from '@tabarman/shared/jury/conflict.ts';
import { useState } from 'react';
import { api } from '../../../desk/api.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import season from '../../../desk/work-page.module.css';
import { cellsOf, type PartProps } from './pairs.ts';

interface PairDialogProps extends PartProps {
  readonly jurorId: string;
  readonly workId: string;
  readonly onClose: () => void;
}

/** What there is between one juror and one work: the assignment and the conflicts, with who said so. */
export function PairDialog({ id, view, act, jurorId, workId, onClose }: PairDialogProps) {
  const t = useMessages();
  const [type, setType] = useState<ConflictType>('personal');
  const [source, setSource] = useState<'organiser' | 'applicant'>('organiser');
  const [note, setNote] = useState('');
  const juror = view.jurors.find((one) => one.id === jurorId);
  const work = view.works.find((one) => one.id === workId);
  const { state } = cellsOf(view)(jurorId, workId);
  const conflicts = view.conflicts.filter((one) => one.jurorId === jurorId && one.workId === workId);
  const isAssigned = view.assignments.some((one) => one.jurorId === jurorId && one.workId === workId);
  const pair = { jurorId, workId };
  return (
    <Dialog isOpen title={`${juror?.juror.name ?? ''} · ${work?.number ?? ''} ${work?.title ?? ''}`} onClose={onClose} actions={<Button onClick={onClose}>{t('word.close')}</Button>}>
      <div className={season.page}>
        <p>{t(`jury.cell.${state}`)}</p>
        {conflicts.length > 0 || juror?.leftAt !== null || juror.answer === 'no' ? null : isAssigned
          ? <div><Button onClick={() => void act(api.jury.assign({ id, add: [], remove: [pair] }))}>{t('jury.unassign')}</Button></div>
          : <div><Button tone="primary" onClick={() => void act(api.jury.assign({ id, add: [{ ...pair, isFixed: true }], remove: [] }))}>{t('jury.assignHere')}</Button></div>}
        {conflicts.length === 0 ? null : (
          <>
            <h3>{t('jury.conflicts')}</h3>
            <ul className={season.page}>
              {conflicts.map((one) => (
                <li key={one.type} className={season.head}>
                  <span>{t(`jury.type.${one.type}`)} · {t(`jury.source.${one.source}`)}{one.note === '' ? '' : ` · ${one.note}`}</span>
                  {one.isClaimed ? <span>{t('jury.claimSeeTab')}</span> : one.isPinned ? <Button tone="quiet" onClick={() => void act(api.jury.setConflict({ id, ...pair, type: one.type, source: 'organiser', note: '', isThere: false }))}>{t('jury.takeBack')}</Button> : null}
                </li>
              ))}
            </ul>
          </>
        )}
        <h3>{t('jury.addConflict')}</h3>
        <p className={season.soft}>{t('jury.addConflictText')}</p>
        <SelectField label={t('jury.kind')} value={type} options={conflictTypes.map((value) => ({ value, label: t(`jury.type.${value}`) }))} onChange={(chosen) => setType(chosen ?? 'personal')} />
        <Segmented label={t('jury.source')} segments={(['organiser', 'applicant'] as const).map((value) => ({ value, label: t(`jury.source.${value}`) }))} value={source} onChange={setSource} />
        <Field label={t('jury.note')} value={note} maxLength={1_000} onChange={({ target }) => setNote(target.value)} />
        <div><Button tone="danger" onClick={() => void act(api.jury.setConflict({ id, ...pair, type, source, note, isThere: true }))}>{t('jury.addConflict')}</Button></div>
      </div>
    </Dialog>
  );
}
