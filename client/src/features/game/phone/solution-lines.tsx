import type { PictureView } from '@tabarman/shared/media/schema.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { CheckIcon, CrossIcon } from '../../../ui/icon.tsx';
import { Picture } from '../../../ui/picture.tsx';
import { Shape } from '../../../ui/shape.tsx';
import styles from './solution-lines.module.css';

export interface SolutionLine {
  readonly key: string;
  readonly text: string;
  readonly picture?: PictureView | undefined;
  /** Place of the option on every screen, where it is one. */
  readonly option?: number | undefined;
  readonly isRight: boolean;
  readonly isOwn: boolean;
  /** Where it stood in the own order, from 1. */
  readonly ownPlace?: number | undefined;
}

interface SolutionLinesProps {
  readonly lines: readonly SolutionLine[];
  readonly isNumbered?: boolean;
  /** Nothing is right or wrong. */
  readonly isSurvey?: boolean;
}

/** The right answer and the own one, each with the words that say which it is. */
export function SolutionLines({ lines, isNumbered = false, isSurvey = false }: SolutionLinesProps) {
  const t = useMessages();
  return (
    <ol className={styles.lines}>
      {lines.map(({ key, text, picture, option, isRight, isOwn, ownPlace }, place) => (
        <li key={key} className={styles.line} data-right={isRight || undefined}>
          {isNumbered ? <span className={styles.number}>{place + 1}</span> : null}
          {option === undefined ? null : <span className={styles.shape} data-option={option}><Shape index={option} /></span>}
          {picture ? <Picture picture={picture} size="small" className={styles.picture} /> : null}
          <span className={styles.words}>
            <strong>{text}</strong>
            {isRight ? <small className={styles.right}><CheckIcon /> {t('question.correctAnswer')}</small> : null}
            {isOwn ? <small className={isRight ? styles.right : styles.own}>{isRight || isSurvey ? null : <CrossIcon />} {t('answer.yours')}</small> : null}
            {ownPlace === undefined ? null : ownPlace === place + 1 ? (
              <small className={styles.right}><CheckIcon /> {t('answer.yours')}</small>
            ) : (
              <small className={styles.own}><CrossIcon /> {t('answer.yours')}: {ownPlace}</small>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
