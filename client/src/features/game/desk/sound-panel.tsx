import type { DeskView } from '@tabarman/shared/game/views.ts';
import { useId, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import styles from './panel.module.css';
import slider from './sound-panel.module.css';

interface SoundPanelProps {
  readonly sound: DeskView['sound'];
  readonly isOffline: boolean;
  readonly onSet: (sound: DeskView['sound']) => void;
  readonly onTest: () => void;
}

/** How loud the hall is. The game needs none of it: whatever sounds is also seen. */
export function SoundPanel({ sound: { volume, isMuted }, isOffline, onSet, onTest }: SoundPanelProps) {
  const t = useMessages();
  const id = useId();
  // While the slider is held only this desk moves with it; the hall follows once it is let go.
  const [held, setHeld] = useState<number | null>(null);
  const letGo = () => {
    if (held !== null && held !== volume) onSet({ volume: held, isMuted: false });
    setHeld(null);
  };
  return (
    <Card role="region" aria-labelledby={id}>
      <div className={styles.panel}>
        <header className={styles.head}>
          <h2 id={id}>{t('sound.title')}</h2>
          <p className={styles.soft}>{t('sound.hint')}</p>
        </header>
        <label className={slider.volume}>
          {t('sound.volume')}
          <input
            type="range"
            min={0}
            max={1}
            step={0.1}
            value={held ?? volume}
            disabled={isOffline}
            onChange={(event) => setHeld(event.target.valueAsNumber)}
            onPointerUp={letGo}
            onKeyUp={letGo}
            onBlur={letGo}
          />
        </label>
        {isMuted ? <p role="status">{t('sound.isMuted')}</p> : null}
        <div className={styles.row}>
          <Button isBusy={isOffline} aria-pressed={isMuted} aria-keyshortcuts="M" onClick={() => onSet({ volume, isMuted: !isMuted })}>
            {isMuted ? t('sound.unmute') : t('sound.mute')}
          </Button>
          <Button isBusy={isOffline} onClick={onTest}>
            {t('sound.test')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
