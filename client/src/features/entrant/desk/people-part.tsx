import type { EntrantView } from '@tabarman/shared/entrant/views.ts';
import { useState } from 'react';
import { type DataColumn, DataTable } from '../../../desk/data-table.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import styles from '../../../desk/work-page.module.css';
import { universityWords } from '../../stage/entries-part.tsx';
import type { PartProps } from './part-props.ts';
import { PersonDialog } from './person-dialog.tsx';
import { PersonState } from './person-state.tsx';

/** Everybody who registers, with what is missing and how they were checked. */
export function PeoplePart({ mayErase, ...part }: PartProps & { readonly mayErase: boolean }) {
  const t = useMessages();
  const { people: { people, teams } } = part;
  const [openId, setOpen] = useState<string | null>(null);
  const open = people.find(({ id }) => id === openId);
  const teamOf = ({ teamId }: EntrantView) => teams.find(({ id }) => id === teamId)?.name ?? '';
  const study = ({ university, otherUniversity, faculty, year }: EntrantView) => [universityWords(university, t.language) ?? otherUniversity, faculty, year ?? ''].filter(Boolean).join(', ');
  const checks = (person: EntrantView) => person.checks.map(({ layer }) => t(`entrant.layer.${layer}`)).join(', ');
  const columns: DataColumn<EntrantView>[] = [
    { name: 'name', head: t('entrant.name'), isHead: true, value: ({ name }) => name, shows: (person) => <>{person.name || '…'}<br /><PersonState person={person} /></> },
    { name: 'contact', head: t('entrant.contact'), value: ({ contact }) => contact, shows: ({ contact }) => contact },
    { name: 'study', head: t('entrant.study'), value: study, shows: study },
    { name: 'team', head: t('entrant.team'), value: teamOf, shows: teamOf },
    { name: 'checks', head: t('entrant.checks'), value: checks, shows: checks },
    { name: 'open', head: t('entrant.open'), isFixed: true, value: () => null, shows: (person) => (person.isErased ? null : <Button tone="quiet" aria-label={`${person.name}: ${t('entrant.open')}`} onClick={() => setOpen(person.id)}>{t('entrant.open')}</Button>) },
  ];
  return (
    <section className={styles.page} aria-label={t('entrant.people')}>
      <DataTable caption={t('entrant.people')} columns={columns} rows={people} keyOf={({ id }) => id} filter={t('entrant.search')} empty={t('entrant.nobody')} />
      {open ? <PersonDialog key={open.id} {...part} person={open} mayErase={mayErase} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}
