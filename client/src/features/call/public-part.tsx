import type { CallFault } from '@tabarman/shared/call/faults.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { WrittenCall } from '@tabarman/shared/protocol/contract/calls.ts';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './call.module.css';
import { FaultList } from './fault-list.tsx';
import { MovedList } from './moved-list.tsx';

interface PublicPartProps {
  readonly written: WrittenCall;
  readonly isChanged: boolean;
  readonly mayWrite: boolean;
  readonly onGo: (fault: CallFault) => void;
  readonly onPublish: () => void;
}

/** What stands between a call and the public, and what has become public so far. */
export function PublicPart({ written: { call, faults, locked, versions, moved }, isChanged, mayWrite, onGo, onPublish }: PublicPartProps) {
  const t = useMessages();
  const [newest] = versions;
  return (
    <Card role="region" aria-labelledby="public">
      <div className={styles.stack}>
        <h2 id="public">{t('call.public')}</h2>
        {newest ? null : <p>{t('season.notPublic')}</p>}
        {isChanged ? <p>{t('season.saveFirst')}</p> : faults.length === 0 ? null : <><p>{t('season.faults')}</p><FaultList call={call} faults={faults} onGo={onGo} /></>}
        {!isChanged && locked.length > 0 ? <p role="alert" className={styles.failure}>{t('call.lockedNow')} {locked.map((one) => t(`call.locked.${one}`)).join(', ')}.</p> : null}
        {mayWrite ? <div><Button tone="primary" disabled={isChanged || faults.length > 0 || locked.length > 0} onClick={onPublish}>{t('season.publish')}</Button></div> : null}
        {versions.length === 0 ? null : (
          <>
            <h3>{t('call.versions')}</h3>
            <ul className={styles.told}>
              {versions.map(({ number, at, reason }) => <li key={number}><b>{t('season.version', { n: number, time: localTime(t.language, at) })}</b><span className={styles.soft}>{reason === null ? t('call.first') : textIn(reason, t.language, call.reference)}</span></li>)}
            </ul>
          </>
        )}
        {moved.length === 0 ? null : <><h3>{t('call.moved')}</h3><p className={styles.soft}>{t('call.movedText')}</p><MovedList moved={moved} reference={call.reference} /></>}
      </div>
    </Card>
  );
}
