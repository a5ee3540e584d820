import { may } from '@tabarman/shared/access/permissions.ts';
import type { PeopleOfSeasonView } from '@tabarman/shared/entrant/views.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import styles from '../../../desk/work-page.module.css';
import type { Person } from '../../session/store.ts';
import { DoorPart } from '../desk/door-part.tsx';
import { ListPart } from '../desk/list-part.tsx';
import { PairsPart } from '../desk/pairs-part.tsx';
import { PeoplePart } from '../desk/people-part.tsx';
import { TeamsPart } from '../desk/teams-part.tsx';

interface EntrantsScreenProps {
  readonly id: string;
  readonly person: Person;
}

/** People who register for a season. Who only leads games sees the door. */
export function EntrantsScreen({ id, person }: EntrantsScreenProps) {
  const t = useMessages();
  const mayWrite = may(person.role, 'season.write');
  const load = useCallback(() => outcomeOf((async () => {
    const { season } = await api.seasons.get({ id });
    return { season, people: mayWrite ? await api.entrants.list({ id }) : null };
  })()), [id, mayWrite]);
  const [loading, again] = useLoad(load);
  const [newest, setNewest] = useState<PeopleOfSeasonView | null>(null);
  const [scanned] = useState(() => new URLSearchParams(location.search).get('pass') ?? '');
  const [tab, setTab] = useState<'people' | 'teams' | 'pairs' | 'list' | 'door'>(scanned !== '' || !mayWrite ? 'door' : 'people');
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {({ season, people: loaded }) => {
        const people = newest ?? loaded;
        const part = people && { seasonId: id, people, onPeople: setNewest };
        return (
          <div className={styles.page}>
            <div className={styles.head}>
              <h1>{textIn(season.title, t.language, season.reference)}</h1>
              <LinkButton href={`/seasons/${id}`}>{t('stage.toSeason')}</LinkButton>
            </div>
            <Tabs
              label={t('entrant.parts')} open={tab} onOpen={setTab}
              tabs={[
                ...(part ? [
                  { name: 'people' as const, label: t('entrant.people'), content: <PeoplePart {...part} mayErase={may(person.role, 'person.erase')} /> },
                  { name: 'teams' as const, label: t('entrant.teams'), content: <TeamsPart people={part.people} /> },
                  { name: 'pairs' as const, label: t('entrant.pairs'), waiting: part.people.pairs.length, content: <PairsPart {...part} /> },
                  { name: 'list' as const, label: t('entrant.list'), content: <ListPart {...part} /> },
                ] : []),
                { name: 'door', label: t('entrant.door'), content: <DoorPart seasonId={id} scanned={scanned} /> },
              ]}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
