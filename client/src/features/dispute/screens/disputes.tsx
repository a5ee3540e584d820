import { may } from '@tabarman/shared/access/permissions.ts';
import { useCallback, useState } from 'react';
import { api, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { showToast } from '../../../ui/toast.tsx';
import styles from '../../../desk/work-page.module.css';
import type { Person } from '../../session/store.ts';
import type { DisputesView } from '../dispute-types.ts';
import { AnswersPart } from '../answers-part.tsx';
import { AppealsPart } from '../appeals-part.tsx';
import { JurorsPart } from '../jurors-part.tsx';

interface DisputesScreenProps {
  readonly seasonId: string;
  readonly stageId: string;
  readonly person: Person;
}

/** DA1–DA12: what the juries of a stage rule on. */
export function DisputesScreen({ seasonId, stageId, person }: DisputesScreenProps) {
  const t = useMessages();
  const [tab, setTab] = useState<'answers' | 'appeals' | 'jurors'>('answers');
  const [changed, setChanged] = useState<DisputesView | null>(null);
  const load = useCallback(() => outcomeOf(api.disputes.get({ id: seasonId, stage: stageId })), [seasonId, stageId]);
  const [loading, again] = useLoad(load);
  /** What a request answers is the list as it is now. */
  const told = async (request: Promise<Outcome<DisputesView>>): Promise<boolean> => {
    const done = await request;
    if (done.ok) setChanged(done.data);
    else showToast(failureText(t, done.failure));
    return done.ok;
  };
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {(loaded) => {
        const view = changed ?? loaded;
        const part = { seasonId, stageId, view, told };
        return (
          <div className={styles.page}>
            <div className={styles.head}>
              <h1>{t('dispute.title')}</h1>
              {may(person.role, 'season.read') ? <LinkButton href={`/seasons/${seasonId}/stages/${stageId}`}>{t('word.back')}</LinkButton> : null}
            </div>
            <Tabs
              label={t('dispute.title')} open={tab} onOpen={setTab}
              tabs={[
                { name: 'answers', label: t('dispute.answers'), waiting: view.disputes.filter(({ isWaiting }) => isWaiting).length, content: <AnswersPart {...part} /> },
                { name: 'appeals', label: t('appeals.title'), waiting: view.appeals.filter(({ isSettled }) => !isSettled).length, content: <AppealsPart {...part} mayFile={may(person.role, 'season.read')} /> },
                { name: 'jurors', label: t('dispute.jurors'), content: <JurorsPart {...part} mayAppoint={may(person.role, 'season.write')} /> },
              ]}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
