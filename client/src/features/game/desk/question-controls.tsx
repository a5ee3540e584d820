import type { HostCommand } from '@tabarman/shared/game/commands.ts';
import { ADDED_MS } from '@tabarman/shared/game/timing.ts';
import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { EndIcon, PauseIcon, ResumeIcon, SkipIcon } from './control-icons.tsx';
import styles from './question-controls.module.css';

export type QuestionControl = Extract<HostCommand['do'], 'pause' | 'resume' | 'addTime' | 'endQuestion' | 'skipQuestion'>;

interface QuestionControlsProps {
  readonly isPaused: boolean;
  readonly isOffline: boolean;
  readonly onPress: (control: QuestionControl) => void;
}

/** What can be done to the open question besides going on. */
export function QuestionControls({ isPaused, isOffline, onPress }: QuestionControlsProps) {
  const t = useMessages();
  const seconds = ADDED_MS / 1000;
  const control = (does: QuestionControl, { about, key, children }: { about: string; key: string; children: ReactNode }) => (
    <Button isBusy={isOffline} onClick={() => onPress(does)} title={`${about} (${key})`} aria-keyshortcuts={key}>
      {children}
    </Button>
  );
  const named = (sign: ReactNode, name: string) => (
    <>
      {sign}
      <span className={styles.words}>{name}</span>
    </>
  );
  return (
    <div className={styles.controls} role="group" aria-label={t('control.group')}>
      {isPaused
        ? control('resume', { about: t('host.resume'), key: 'P', children: named(<ResumeIcon />, t('host.resume')) })
        : control('pause', { about: t('host.pause'), key: 'P', children: named(<PauseIcon />, t('host.pause')) })}
      {control('addTime', { about: t('host.addTime', { n: seconds }), key: '+', children: t('control.addTime', { n: seconds }) })}
      {control('endQuestion', { about: t('host.endQuestion'), key: 'E', children: named(<EndIcon />, t('control.end')) })}
      {control('skipQuestion', { about: t('host.skipQuestion'), key: 'S', children: named(<SkipIcon />, t('word.skip')) })}
    </div>
  );
}
