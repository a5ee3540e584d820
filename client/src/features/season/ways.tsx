import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFrame } from '../../ui/field.tsx';
import { freeId } from '../../desk/free-id.ts';
import { NumberIn } from '../../desk/number-in.tsx';
import styles from '../../desk/work-page.module.css';
import { TextIn } from '../../desk/text-in.tsx';

type Qualification = NonNullable<Season['stages'][number]['qualification']>;
type Seat = Qualification['seats'][number];
const pers = ['country', 'region', 'university', 'all'] as const;
const groups = ['country', 'region', 'university'] as const;

interface WaysProps {
  readonly value: Qualification;
  readonly language: Language;
  readonly reference: Language;
  readonly onChange: (value: Qualification) => void;
}

/** QL1–QL6: the ways into the next stage in their order, caps, reserves and how long a seat waits for its yes. */
export function Ways({ value, language, reference, onChange }: WaysProps) {
  const t = useMessages();
  const { seats, caps, leastPoints, reserves, confirmHours } = value;
  const setSeat = (seat: Seat) => onChange({ ...value, seats: seats.map((one) => (one.id === seat.id ? seat : one)) });
  const addSeat = (seat: Seat) => onChange({ ...value, seats: [...seats, seat] });
  return (
    <>
      <h3>{t('season.ways')}</h3>
      {seats.map((seat, i) => (
        <div key={seat.id} className={styles.row}>
          {seat.kind === 'pick' ? (
            <TextIn label={t('season.pickReason')} value={seat.reason} language={language} reference={reference} maxLength={400} onChange={(reason) => setSeat({ ...seat, reason })} />
          ) : (
            <div className={styles.pair}>
              <NumberIn label={t('season.take', { n: i + 1 })} least={1} most={1_000} value={seat.take} onChange={(take) => take !== null && setSeat({ ...seat, take })} />
              <FieldFrame label={t('season.per')}>
                {(control) => (
                  <select {...control} value={seat.per} onChange={({ target }) => setSeat({ ...seat, per: pers.find((per) => per === target.value) ?? seat.per })}>
                    {pers.map((per) => <option key={per} value={per}>{t(`season.per.${per}`)}</option>)}
                  </select>
                )}
              </FieldFrame>
            </div>
          )}
          <Button tone="quiet" aria-label={t('season.removeOf', { text: t('season.way', { n: i + 1 }) })} onClick={() => onChange({ ...value, seats: seats.filter((one) => one.id !== seat.id) })}>{t('season.remove')}</Button>
        </div>
      ))}
      <div className={styles.actions}>
        <Button onClick={() => addSeat({ id: freeId('way', seats), kind: 'top', per: 'all', take: 2 })}>{t('season.addTop')}</Button>
        <Button onClick={() => addSeat({ id: freeId('way', seats), kind: 'pick', entries: [], reason: {} })}>{t('season.addPick')}</Button>
      </div>
      <div className={styles.pair}>
        {groups.map((by) => (
          <NumberIn
            key={by} label={t(`season.cap.${by}`)} hint={t('season.emptyMeansNone')} least={1} most={1_000} isOptional
            value={caps.find((cap) => cap.by === by)?.most ?? null}
            onChange={(most) => onChange({ ...value, caps: [...caps.filter((cap) => cap.by !== by), ...(most === null ? [] : [{ by, most }])] })}
          />
        ))}
        <NumberIn label={t('season.leastPoints')} hint={t('season.emptyMeansNone')} least={0} most={1_000_000} isOptional value={leastPoints} onChange={(points) => onChange({ ...value, leastPoints: points })} />
        <NumberIn label={t('season.reserves')} least={0} most={100} value={reserves.take} onChange={(take) => take !== null && onChange({ ...value, reserves: { ...reserves, take } })} />
        <NumberIn label={t('season.confirmHours')} least={1} most={1_440} value={confirmHours} onChange={(hours) => hours !== null && onChange({ ...value, confirmHours: hours })} />
      </div>
    </>
  );
}
