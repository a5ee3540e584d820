import { CopyButton } from '../../desk/copy-button.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './link-dialog.module.css';

interface LinkDialogProps {
  readonly name: string;
  readonly link: string;
  /** What whoever has it can do. */
  readonly text: string;
  readonly onClose: () => void;
}

/** JU8: the link of somebody's own, which is told this once. */
export function LinkDialog({ name, link, text, onClose }: LinkDialogProps) {
  const t = useMessages();
  return (
    <Dialog isOpen title={t('jury.link', { name })} onClose={onClose} actions={<><Button onClick={onClose}>{t('word.close')}</Button><CopyButton text={link}>{t('jury.copy')}</CopyButton></>}>
      <p className={styles.link}>{text}</p>
      <p className={styles.link}><code>{link}</code></p>
    </Dialog>
  );
}
