import { may } from '@tabarman/shared/access/permissions.ts';
import { lazy } from 'react';
import { OwnGames } from '../features/game/screens/own-games.tsx';
import { QuestShelf } from '../features/quest/screens/quest-shelf.tsx';
import type { RehearsalOf } from '../features/rehearsal/rehearsal-of.ts';
import type { Person } from '../features/session/store.ts';
import { useMessages } from '../i18n/desk/messages.ts';
import styles from './home.module.css';
import { Later } from './later.tsx';
import { LinkButton } from './link-button.tsx';

const OwnTrainings = lazy(() => import('../features/training/own-trainings.tsx').then(({ OwnTrainings: it }) => ({ default: it })));
const OwnCalls = lazy(() => import('../features/call/own-calls.tsx').then(({ OwnCalls: it }) => ({ default: it })));
const OwnRuns = lazy(() => import('../features/run/own-runs.tsx').then(({ OwnRuns: it }) => ({ default: it })));

interface HomeProps {
  readonly person: Person;
  readonly onCreated: (gameId: string) => void;
  readonly onRehearse: (of: RehearsalOf) => void;
}

export function Home({ person, onCreated, onRehearse }: HomeProps) {
  const t = useMessages();
  return (
    <>
      <h1 className={styles.greeting}>{t('home.greeting', { name: person.name })}</h1>
      <QuestShelf person={person} onCreated={onCreated} onRehearse={onRehearse} />
      <OwnGames />
      {may(person.role, 'call.read') ? <Later><OwnCalls /></Later> : null}
      {may(person.role, 'run.read') ? <Later><OwnRuns /><OwnTrainings /></Later> : null}
      {person.hasPassword ? null : (
        <aside className={styles.reminder}>
          <p>{t('home.reminder')}</p>
          <LinkButton href="/settings">{t('word.settings')}</LinkButton>
        </aside>
      )}
    </>
  );
}
