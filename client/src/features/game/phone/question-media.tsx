import { soundAddress } from '@tabarman/shared/media/address.ts';
import type { QuestionView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Picture } from '../../../ui/picture.tsx';
import styles from './question-media.module.css';

interface QuestionMediaProps {
  readonly content: QuestionView;
  /** Nobody else plays it: in a hall only the wall sounds. */
  readonly isPlayed?: boolean;
}

/** What a question shows and lets hear beside its words. What is to be heard can be read by whoever does not hear it. */
export function QuestionMedia({ content: { picture, audio, language }, isPlayed = false }: QuestionMediaProps) {
  const t = useMessages();
  return (
    <>
      {picture ? <Picture picture={picture} size="small" className={styles.picture} /> : null}
      {audio ? (
        <div className={styles.sound}>
          {isPlayed ? <audio className={styles.player} controls preload="none" src={soundAddress(audio)} aria-label={t('question.sound')} /> : null}
          <details>
            <summary>{t('question.heard')}</summary>
            <p lang={language}>{audio.caption}</p>
          </details>
        </div>
      ) : null}
    </>
  );
}
