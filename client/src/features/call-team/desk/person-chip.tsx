import type { CallTeamsView } from '@tabarman/shared/call-team/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import type { Place } from './plan.ts';
import styles from './teams.module.css';

interface PersonChipProps {
  readonly person: CallTeamsView['people'][number];
  readonly role: string;
  readonly isLead: boolean;
  /** That the plan would have them asked, or that they are asked already. */
  readonly mark: 'comes' | 'waits' | null;
  readonly places: readonly { readonly place: Place; readonly label: string }[];
  readonly place: Place;
  readonly onMove: (to: Place) => void;
}

/** Somebody on the board: dragged, or put elsewhere by the list beside the name. */
export function PersonChip({ person, role, isLead, mark, places, place, onMove }: PersonChipProps) {
  const t = useMessages();
  return (
    <li>
      <div
        className={styles.person} draggable data-mark={mark ?? undefined}
        onDragStart={({ dataTransfer }) => {
          dataTransfer.setData('text/plain', person.id);
          dataTransfer.effectAllowed = 'move';
        }}
      >
        <div className={styles.row}>
          <b>{person.name || '…'}</b>
          {mark === null ? null : <Badge tone="notice">{t(`callTeam.${mark}`)}</Badge>}
        </div>
        <span className={styles.soft}>{[role, person.country, person.languages.join(' '), isLead ? t('callTeam.lead') : ''].filter(Boolean).join(' · ')}</span>
        {person.country === null ? <span className={styles.soft}>{t('callTeam.noCountry')}</span> : person.hasProfile ? null : <span className={styles.soft}>{t('callTeam.noProfile')}</span>}
        <select
          aria-label={t('callTeam.moveTo', { name: person.name })} value={String(place)}
          onChange={({ target }) => {
            const chosen = places.find((one) => String(one.place) === target.value);
            if (chosen) onMove(chosen.place);
          }}
        >
          {places.map((one) => <option key={String(one.place)} value={String(one.place)}>{one.label}</option>)}
        </select>
      </div>
    </li>
  );
}
