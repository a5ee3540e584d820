import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { type Shortcut, shortcutKeys } from './shortcuts.ts';
import styles from './shortcuts-dialog.module.css';

interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly isLettersOn: boolean;
  readonly onLettersChange: (isOn: boolean) => void;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ isOpen, isLettersOn, onLettersChange, onClose }: ShortcutsDialogProps) {
  const t = useMessages();
  const words: Record<Exclude<Shortcut, 'next'>, string> = {
    pause: t('keys.pause'),
    addTime: t('host.addTime', { n: 15 }),
    endQuestion: t('host.endQuestion'),
    skipQuestion: t('host.skipQuestion'),
    back: t('ceremony.back'),
    lock: t('keys.lock'),
    mute: t('keys.mute'),
    help: t('keys.help'),
  };
  return (
    <Dialog isOpen={isOpen} title={t('keys.title')} onClose={onClose} actions={<Button onClick={onClose}>{t('word.close')}</Button>}>
      <dl className={styles.keys}>
        <dt>
          <kbd>{t('key.space')}</kbd>
        </dt>
        <dd>{t('keys.next')}</dd>
        {shortcutKeys.map(([shortcut, key]) => (
          <div key={shortcut} className={styles.pair} data-off={!isLettersOn || undefined}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words[shortcut]}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.letters}>
        <input type="checkbox" checked={isLettersOn} onChange={(event) => onLettersChange(event.target.checked)} />
        {t('keys.letters')}
      </label>
    </Dialog>
  );
}
