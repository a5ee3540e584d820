import { useCallback, useId } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Card } from '../../ui/card.tsx';
import { KeyForm } from './key-form.tsx';
import styles from './seal-dialog.module.css';

/** At a desk whose quest is sealed: what the game waits for. It goes away when the quest is open. */
export function GameEnvelope({ gameId }: { readonly gameId: string }) {
  const t = useMessages();
  const id = useId();
  const load = useCallback(() => outcomeOf(api.envelopes.ofGame({ id: gameId })), [gameId]);
  const [loading, again] = useLoad(load);
  return (
    <Card role="region" aria-labelledby={id}>
      <div className={styles.form}>
        <h2 id={id}>{t('envelope.closedTitle')}</h2>
        <p>{t('envelope.deskText')}</p>
        <Loaded loading={loading} onTryAgain={again}>
          {(envelope) => {
            if (envelope === null) return null;
            if (!envelope.hasSecondKey) return <p>{t('envelope.deskTime', { when: localTime(t.language, envelope.opensAt) })}</p>;
            return <KeyForm text={t('envelope.deskKey')} label={t('envelope.open')} send={(secondKey) => outcomeOf(api.envelopes.openGame({ id: gameId, secondKey }))} onDone={again} />;
          }}
        </Loaded>
      </div>
    </Card>
  );
}
