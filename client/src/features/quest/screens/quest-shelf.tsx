import { may } from '@tabarman/shared/access/permissions.ts';
import type { Role } from '@tabarman/shared/access/roles.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { lazy, Suspense, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import type { RehearsalOf } from '../../rehearsal/rehearsal-of.ts';
import type { QuestSummary } from '../quest-summary.ts';
import { NewGameDialog } from './new-game-dialog.tsx';
import { NewQuestDialog } from './new-quest-dialog.tsx';
import { QuestCard } from './quest-card.tsx';
import styles from './quest-shelf.module.css';

const DownloadDialog = lazy(() => import('../../exchange/download-dialog.tsx').then(({ DownloadDialog }) => ({ default: DownloadDialog })));

const loadQuests = () => outcomeOf(api.quests.list());

interface QuestShelfProps {
  /** Who is signed in: what the permissions do not let somebody do is not offered. */
  readonly person: { readonly role: Role };
  readonly onCreated: (gameId: string) => void;
  readonly onRehearse: (of: RehearsalOf) => void;
}

/** The quests: to start a game of, and to write. */
export function QuestShelf({ person, onCreated, onRehearse }: QuestShelfProps) {
  const t = useMessages();
  const { role } = person;
  const [loading, again] = useLoad(loadQuests);
  const [chosen, setChosen] = useState<QuestSummary | null>(null);
  const [saved, setSaved] = useState<QuestSummary | null>(null);
  const [isNew, setNew] = useState(false);
  const cards = (quests: readonly QuestSummary[]) => (
    <ul className={styles.cards}>
      {quests.map((quest) => <QuestCard key={quest.id} person={person} quest={quest} onChoose={() => setChosen(quest)} onSave={() => setSaved(quest)} onChanged={again} />)}
    </ul>
  );
  return (
    <section className={styles.shelf} aria-labelledby="quests">
      <div className={styles.head}>
        <h2 id="quests">{t('home.start')}</h2>
        <div className={styles.actions}>
          {may(role, 'quest.write') ? <Button onClick={() => setNew(true)}>{t('quest.new')}</Button> : null}
          {may(role, 'quest.import') ? <LinkButton href="/import">{t('exchange.fromFile')}</LinkButton> : null}
        </div>
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {(quests) => {
          const [shown, away] = [quests.filter(({ isArchived }) => !isArchived), quests.filter(({ isArchived }) => isArchived)];
          return (
            <>
              {shown.length === 0 ? <p>{t('home.noQuests')}</p> : cards(shown)}
              {away.length === 0 ? null : (
                <details className={styles.away}>
                  <summary>{t('quest.away', { n: away.length })}</summary>
                  {cards(away)}
                </details>
              )}
            </>
          );
        }}
      </Loaded>
      {saved === null ? null : (
        <Suspense>
          <DownloadDialog questId={saved.id} title={textIn(saved.title, t.language, 'en')} onClose={() => setSaved(null)} />
        </Suspense>
      )}
      {chosen === null ? null : <NewGameDialog quest={chosen} onCreated={onCreated} onRehearse={onRehearse} onClose={() => setChosen(null)} />}
      {isNew ? <NewQuestDialog onClose={() => setNew(false)} /> : null}
    </section>
  );
}
