import { CopyButton } from '../../desk/copy-button.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import styles from './hosts-panel.module.css';

interface InvitationDialogProps {
  readonly link: string;
  /** Other devices cannot reach the address this page was opened by. */
  readonly isOnlyHere: boolean;
  readonly onClose: () => void;
}

/** The link of an invitation, the only time it can be seen. */
export function InvitationDialog({ link, isOnlyHere, onClose }: InvitationDialogProps) {
  const t = useMessages();
  return (
    <Dialog
      isOpen
      title={t('hosts.inviteTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('word.close')}</Button>
          <CopyButton text={link}>{t('projector.copy')}</CopyButton>
        </>
      }
    >
      <div className={styles.invitation}>
        <p>{t('hosts.inviteText')}</p>
        <div className={styles.code}>
          <QrCode link={link} label={t('hosts.qr')} />
        </div>
        {isOnlyHere ? <p role="alert">{t('lobby.onlyHere')}</p> : null}
      </div>
    </Dialog>
  );
}
