import { may } from '@tabarman/shared/access/permissions.ts';
import type { Role } from '@tabarman/shared/access/roles.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import { lazy, Suspense, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import type { RehearsalOf } from '../../rehearsal/rehearsal-of.ts';
import type { QuestSummary } from '../quest-summary.ts';
import { NewGameDialog } from './new-game-dialog.tsx';
import styles from './quest-shelf.module.css';

const DownloadDialog = lazy(() => import('../../exchange/download-dialog.tsx').then(({ DownloadDialog }) => ({ default: DownloadDialog })));

const loadQuests = () => outcomeOf(api.quests.list());

interface QuestShelfProps {
  /** Who is signed in: what the permissions do not let somebody do is not offered. */
  readonly person: { readonly role: Role };
  readonly onCreated: (gameId: string) => void;
  readonly onRehearse: (of: RehearsalOf) => void;
}

/** The quests a game can be started from. */
export function QuestShelf({ person: { role }, onCreated, onRehearse }: QuestShelfProps) {
  const t = useMessages();
  const [loading, again] = useLoad(loadQuests);
  const [chosen, setChosen] = useState<QuestSummary | null>(null);
  const [saved, setSaved] = useState<QuestSummary | null>(null);
  return (
    <section className={styles.shelf} aria-labelledby="quests">
      <div className={styles.head}>
        <h2 id="quests">{t('home.start')}</h2>
        {may(role, 'quest.import') ? <LinkButton href="/import">{t('exchange.fromFile')}</LinkButton> : null}
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {(quests) =>
          quests.length === 0 ? (
            <p>{t('home.noQuests')}</p>
          ) : (
            <ul className={styles.cards}>
              {quests.map((quest) => (
                <QuestCard key={quest.id} quest={quest} onChoose={() => setChosen(quest)} onSave={may(role, 'quest.export') ? () => setSaved(quest) : null} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {saved === null ? null : (
        <Suspense>
          <DownloadDialog questId={saved.id} title={textIn(saved.title, t.language, 'en')} onClose={() => setSaved(null)} />
        </Suspense>
      )}
      {chosen === null ? null : <NewGameDialog quest={chosen} onCreated={onCreated} onRehearse={onRehearse} onClose={() => setChosen(null)} />}
    </section>
  );
}

interface QuestCardProps {
  readonly quest: QuestSummary;
  readonly onChoose: () => void;
  readonly onSave: (() => void) | null;
}

function QuestCard({ quest, onChoose, onSave }: QuestCardProps) {
  const t = useMessages();
  const { language } = t;
  const title = textIn(quest.title, language, 'en');
  const isWhole = quest.languages.length === languages.length;
  return (
    <li className={styles.card}>
      <h3>{title}</h3>
      <p>{textIn(quest.description, language, 'en')}</p>
      <p className={styles.facts}>
        {t('organiser.questions', { n: quest.questions })} · {t('quest.rounds', { n: quest.rounds })}
        <br />
        {isWhole ? t('quest.allLanguages') : t('quest.inLanguages', { languages: formatList(language, quest.languages.map((l) => languageNames[l])) })}
      </p>
      <div className={styles.actions}>
        <Button tone="primary" aria-label={`${t('home.start')}: ${title}`} onClick={onChoose}>
          {t('home.start')}
        </Button>
        {onSave === null ? null : (
          <Button aria-label={t('exchange.downloadTitle', { title })} onClick={onSave}>
            {t('exchange.download')}
          </Button>
        )}
      </div>
    </li>
  );
}
