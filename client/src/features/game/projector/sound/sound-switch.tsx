import type { Words } from '../words.ts';
import styles from './sound-switch.module.css';

/** Shown while the browser keeps the page silent: it asks for one touch. */
export function SoundSwitch({ onPress, t }: { readonly onPress: () => void; readonly t: Words }) {
  return (
    <button type="button" className={styles.switch} onClick={onPress}>
      <svg className={styles.sign} viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9v6h4l5 4V5L8 9ZM17 9l4 6m0-6-4 6" /></svg>
      {t('sound.on')}
    </button>
  );
}
