import { formatList } from '@tabarman/shared/language/list.ts';
import { useCallback } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { LinkButton } from '../../desk/link-button.tsx';
import { Loaded } from '../../desk/loaded.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { KeyForm } from './key-form.tsx';
import styles from './seal-dialog.module.css';

/** In the place of the editor: why this quest is not read now, and the way in for who has one. */
export function ClosedQuest({ questId, onOpened }: { readonly questId: string; readonly onOpened: () => void }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.envelopes.get({ id: questId })), [questId]);
  const [loading, again] = useLoad(load);
  return (
    <section className={styles.closed}>
      <h1>{t('envelope.closedTitle')}</h1>
      <Loaded loading={loading} onTryAgain={again}>
        {({ envelope }) => {
          if (envelope === null) return <p>{t('envelope.notSealed')}</p>;
          const { opensAt, isDue, named, isNamed, hasSecondKey } = envelope;
          return (
            <>
              {isDue ? null : <p>{t('envelope.closedText', { when: localTime(t.language, opensAt), names: formatList(t.language, named.flatMap(({ name }) => name ?? [])) })}</p>}
              {hasSecondKey && isNamed ? <KeyForm text={t('envelope.typeText')} label={t('envelope.read')} send={(secondKey) => outcomeOf(api.envelopes.unlock({ id: questId, secondKey }))} onDone={onOpened} /> : null}
              {hasSecondKey && isDue ? <KeyForm text={t('envelope.typeAfter')} label={t('envelope.open')} send={(secondKey) => outcomeOf(api.envelopes.open({ id: questId, secondKey }))} onDone={onOpened} /> : null}
            </>
          );
        }}
      </Loaded>
      <div><LinkButton href="/">{t('page.home')}</LinkButton></div>
    </section>
  );
}
