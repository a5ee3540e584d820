import { disputeWord } from '@tabarman/shared/dispute/words.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import season from '../../desk/work-page.module.css';
import type { DisputePartProps } from './dispute-types.ts';

/** DA10: who is in which jury. */
export function JurorsPart({ seasonId, stageId, view, told, mayAppoint }: DisputePartProps & { readonly mayAppoint: boolean }) {
  const t = useMessages();
  const appoint = (personId: string, jury: 'game' | 'appeal' | null) => told(outcomeOf(api.disputes.appoint({ id: seasonId, stage: stageId, personId, jury })));
  return (
    <section className={season.page} aria-label={t('dispute.jurors')}>
      {view.jurors.length === 0 ? <p className={season.soft}>{t('dispute.noJurors')}</p> : (
        <ul className={season.list}>
          {view.jurors.map(({ personId, name, jury }) => (
            <li key={personId} className={season.line}>
              <span>{`${name} · ${disputeWord(t.language, jury)}`}</span>
              {mayAppoint ? <Button onClick={() => void appoint(personId, null)}>{t('dispute.away')}</Button> : null}
            </li>
          ))}
        </ul>
      )}
      {mayAppoint ? <Appoint taken={view.jurors.map(({ personId }) => personId)} onAppoint={appoint} /> : null}
    </section>
  );
}

function Appoint({ taken, onAppoint }: { readonly taken: readonly string[]; readonly onAppoint: (personId: string, jury: 'game' | 'appeal') => Promise<boolean> }) {
  const t = useMessages();
  const [person, setPerson] = useState<string | null>(null);
  const [jury, setJury] = useState<'game' | 'appeal' | null>('game');
  const [loading] = useLoad(useCallback(() => outcomeOf(api.people.list()), []));
  const people = loading.name === 'ready' ? loading.data.people.filter(({ id, isEnded }) => !isEnded && !taken.includes(id)) : [];
  return (
    <div className={season.row}>
      <div className={season.pair}>
        <SelectField label={t('dispute.person')} none="—" value={person} onChange={setPerson} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        <SelectField label={t('dispute.jurors')} value={jury} onChange={setJury} options={(['game', 'appeal'] as const).map((one) => ({ value: one, label: disputeWord(t.language, one) }))} />
      </div>
      <Button tone="primary" disabled={person === null || jury === null} onClick={() => person !== null && jury !== null && void onAppoint(person, jury).then((isDone) => isDone && setPerson(null))}>{t('dispute.appoint')}</Button>
    </div>
  );
}
