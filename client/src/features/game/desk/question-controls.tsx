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
  const control = (does: QuestionControl, { name, words, key, sign }: { name: string; words: string; key: string; sign: ReactNode }) => (
    <Button isBusy={isOffline} onClick={() => onPress(does)} aria-label={name} title={`${name} (${key})`} aria-keyshortcuts={key}>
      {sign}
      {words === '' ? null : <span className={styles.words}>{words}</span>}
    </Button>
  );
  return (
    <div className={styles.controls} role="group" aria-label={t('control.group')}>
      {isPaused
        ? control('resume', { name: t('host.resume'), words: t('host.resume'), key: 'P', sign: <ResumeIcon /> })
        : control('pause', { name: t('host.pause'), words: t('host.pause'), key: 'P', sign: <PauseIcon /> })}
      {control('addTime', { name: t('host.addTime', { n: seconds }), words: '', key: '+', sign: t('control.addTime', { n: seconds }) })}
      {control('endQuestion', { name: t('host.endQuestion'), words: t('control.end'), key: 'E', sign: <EndIcon /> })}
      {control('skipQuestion', { name: t('host.skipQuestion'), words: t('word.skip'), key: 'S', sign: <SkipIcon /> })}
    </div>
  );
}
