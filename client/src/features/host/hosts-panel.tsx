import type { DeskView } from '@tabarman/shared/game/views.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { Failed } from '../../desk/failed.tsx';
import { failureText } from '../../desk/failure-text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { joinPlaceAt } from '../game/join-place.ts';
import { HostLine } from './host-line.tsx';
import styles from './hosts-panel.module.css';
import { InvitationDialog } from './invitation-dialog.tsx';
import { useHosts } from './use-hosts.ts';

/** Who can lead this game: those who are here, and how others come in. */
export function HostsPanel({ view: { gameId, charge, desks, joinOrigin } }: { readonly view: DeskView }) {
  const t = useMessages();
  const { list, failure, again } = useHosts(gameId, JSON.stringify([charge, desks]));
  const [link, setLink] = useState<string | null>(null);
  const [withdrawn, setWithdrawn] = useState<{ readonly id: string; readonly name: string | null } | null>(null);
  const nameOfWithdrawn = withdrawn?.name ?? null;
  const place = joinPlaceAt(location, joinOrigin);

  const invite = async () => {
    const invited = await outcomeOf(api.hosts.invite({ id: gameId }));
    if (!invited.ok) return showToast(failureText(t, invited.failure));
    setLink(`${place.origin}${invited.data.link}`);
    return again();
  };
  const withdraw = async (hostId: string) => {
    const done = await outcomeOf(api.hosts.withdraw({ id: gameId, hostId }));
    if (!done.ok && done.failure !== 'not_found') showToast(failureText(t, done.failure));
    again();
  };

  return (
    <Card role="region" aria-labelledby="hosts">
      <div className={styles.panel}>
        <header className={styles.head}>
          <h2 id="hosts">{t('hosts.title')}</h2>
          <p className={styles.soft}>{t('hosts.hint')}</p>
        </header>
        {list === null && failure !== null ? <Failed failure={failure} onTryAgain={again} /> : null}
        <ul className={styles.list}>
          {list?.hosts.map((host) => (
            <HostLine key={host.id} host={host} onWithdraw={() => setWithdrawn(host)} />
          ))}
          {list?.invitations.map(({ id }) => (
            <li key={id} className={styles.line}>
              <span className={styles.who}>
                <span className={styles.soft}>{t('hosts.invitation')}</span>
              </span>
              <Button tone="quiet" onClick={() => setWithdrawn({ id, name: null })}>
                {t('hosts.withdraw')}
              </Button>
            </li>
          ))}
        </ul>
        <Button onClick={() => void invite()}>{t('hosts.invite')}</Button>
      </div>
      {link === null ? null : <InvitationDialog link={link} isOnlyHere={place.isOnlyHere} onClose={() => setLink(null)} />}
      <ConfirmDialog
        isOpen={withdrawn !== null}
        title={nameOfWithdrawn === null ? t('hosts.withdrawInvitation') : t('hosts.withdrawTitle', { name: nameOfWithdrawn })}
        confirmLabel={t('hosts.withdraw')}
        cancelLabel={t('word.cancel')}
        isDangerous
        onConfirm={() => withdrawn && void withdraw(withdrawn.id)}
        onClose={() => setWithdrawn(null)}
      >
        <p>{nameOfWithdrawn === null ? t('hosts.withdrawLinkText') : t('hosts.withdrawText')}</p>
      </ConfirmDialog>
    </Card>
  );
}
