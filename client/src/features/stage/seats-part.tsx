import { answersFor } from '@tabarman/shared/access/permissions.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { type DataColumn, DataTable } from '../../desk/data-table.tsx';
import { failureText } from '../../desk/failure-text.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from '../../desk/work-page.module.css';
import type { Person } from '../session/store.ts';
import type { StageEntries, StagePartProps, StageSeats } from './stage-types.ts';
import { wayText } from './verdict-text.ts';

interface SeatsPartProps extends StagePartProps {
  readonly entries: StageEntries;
  readonly person: Person;
}

/** QL9: who was offered a seat in the next stage, until when, and what became of it. */
export function SeatsPart(props: SeatsPartProps) {
  const { seasonId, stage } = props;
  const load = useCallback(() => outcomeOf(api.stages.seats({ id: seasonId, stage: stage.id })), [seasonId, stage.id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{(loaded) => <Seats {...props} loaded={loaded} />}</Loaded>;
}

const tones = { offered: 'notice', confirmed: 'right', declined: 'plain', lapsed: 'wrong', withdrawn: 'plain' } as const;

function Seats({ seasonId, season, stage, entries, person, mayWrite, loaded }: SeatsPartProps & { readonly loaded: StageSeats }) {
  const t = useMessages();
  const [seats, setSeats] = useState(loaded);
  const rows = seats.flatMap((seat) => {
    const entry = entries.find(({ id }) => id === seat.entryId);
    return entry ? [{ ...seat, entry }] : [];
  });
  type Row = (typeof rows)[number];
  const answer = async ({ entryId }: Row, isConfirmed: boolean) => {
    const done = await outcomeOf(api.stages.answerSeat({ id: seasonId, stage: stage.id, entryId, isConfirmed }));
    if (done.ok) setSeats(done.data);
    else showToast(failureText(t, done.failure));
  };
  const mayAnswer = ({ entry }: Row) => mayWrite && answersFor(person, [entry.country]);
  const columns: DataColumn<Row>[] = [
    { name: 'name', head: t('stage.name'), isHead: true, value: ({ entry }) => entry.name, shows: ({ entry }) => entry.name },
    { name: 'country', head: t('stage.country'), value: ({ entry }) => countryName(entry.country, t.language), shows: ({ entry }) => countryName(entry.country, t.language) },
    { name: 'state', head: t('stage.seat'), value: ({ state }) => t(`stage.seat.${state}`), shows: ({ state }) => <Badge tone={tones[state]}>{t(`stage.seat.${state}`)}</Badge> },
    { name: 'until', head: t('stage.until'), value: ({ until }) => until, shows: ({ state, until }) => (state === 'offered' ? localTime(t.language, until) : '') },
    { name: 'way', head: t('stage.verdict'), value: ({ rule }) => wayText(t, rule, stage, season.reference), shows: ({ rule }) => wayText(t, rule, stage, season.reference) },
    ...(mayWrite ? [{
      name: 'change', head: t('stage.change'), isFixed: true, value: () => null,
      shows: (row: Row) => (!mayAnswer(row) || (row.state !== 'offered' && row.state !== 'confirmed') ? null : (
        <div className={styles.actions}>
          {row.state === 'offered' ? <Button aria-label={`${row.entry.name}: ${t('stage.confirm')}`} onClick={() => void answer(row, true)}>{t('stage.confirm')}</Button> : null}
          <Button tone="quiet" aria-label={`${row.entry.name}: ${t('stage.decline')}`} onClick={() => void answer(row, false)}>{t('stage.decline')}</Button>
        </div>
      )),
    }] : []),
  ];
  return (
    <section className={styles.page} aria-label={t('stage.seats')}>
      <p className={styles.soft}>{t('stage.seatsRule', { n: stage.qualification?.confirmHours ?? 0 })}</p>
      <DataTable caption={t('stage.seats')} columns={columns} rows={rows} keyOf={({ entryId }) => entryId} empty={t('stage.noSeats')} />
    </section>
  );
}
