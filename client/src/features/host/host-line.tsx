import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './hosts-panel.module.css';
import type { Hosts } from './use-hosts.ts';

interface HostLineProps {
  readonly host: Hosts['hosts'][number];
  readonly onWithdraw: () => void;
}

/** One host: how they came, whether they are here, and who of all leads. */
export function HostLine({ host: { name, cameBy, isHere, isInCharge }, onWithdraw }: HostLineProps) {
  const t = useMessages();
  const came = { owner: t('hosts.owner'), invitation: null, rescue: t('hosts.byCode') }[cameBy];
  const where = isHere ? (isInCharge ? null : t('hosts.here')) : t('hosts.away');
  return (
    <li className={styles.line}>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.soft}>{[came, where].filter(Boolean).join(' · ')}</span>
      </span>
      {isInCharge ? <Badge tone={isHere ? 'right' : 'notice'}>{t('hosts.inCharge')}</Badge> : null}
      {cameBy === 'owner' ? null : (
        <Button tone="quiet" aria-label={`${t('hosts.withdraw')}: ${name}`} onClick={onWithdraw}>
          {t('hosts.withdraw')}
        </Button>
      )}
    </li>
  );
}
