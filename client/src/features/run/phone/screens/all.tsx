import { useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useRunMessages } from '../../../../i18n/run/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { ConfirmDialog } from '../../../../ui/confirm-dialog.tsx';
import { CheckIcon } from '../../../../ui/icon.tsx';
import { Heading } from '../../../game/page-head.ts';
import type { Given } from '../given.ts';
import styles from './all.module.css';
import { Move } from './move.tsx';

interface AllProps {
  readonly given: readonly Given[];
  readonly canGoBack: boolean;
  readonly onOpen: (position: number) => void;
  readonly onHandIn: () => void;
}

/** Every question and whether it is answered, before the attempt is handed in. */
export function All({ given, canGoBack, onOpen, onHandIn }: AllProps) {
  const t = useMessages();
  const say = useRunMessages();
  const [isAsking, setAsking] = useState(false);
  const answered = given.filter(({ choice }) => choice !== null).length;
  const missing = given.length - answered;
  return (
    <>
      <Heading>{say('take.answered', { n: answered, total: given.length })}</Heading>
      <ol className={styles.all}>
        {given.map(({ item: { index, content }, choice }, position) => {
          const words = (
            <>
              <span className={styles.mark}>{choice === null ? position + 1 : <CheckIcon />}</span>
              <span className={styles.words}>
                {content?.prompt ?? say('take.progress', { n: position + 1, total: given.length })}
                {choice === null ? <small>{say('take.noAnswer')}</small> : null}
              </span>
            </>
          );
          return (
            <li key={index} data-missing={choice === null || undefined}>
              {canGoBack ? <button type="button" className={styles.line} onClick={() => onOpen(position)}>{words}</button> : <span className={styles.line}>{words}</span>}
            </li>
          );
        })}
      </ol>
      <Button tone="primary" isWide onClick={() => setAsking(true)}>{say('take.handIn')}</Button>
      <Move />
      <ConfirmDialog
        isOpen={isAsking}
        title={`${say('take.handIn')}?`}
        confirmLabel={say('take.handIn')}
        cancelLabel={t('word.cancel')}
        onConfirm={onHandIn}
        onClose={() => setAsking(false)}
      >
        {missing === 0 ? null : <p>{say('take.handInMissing', { n: missing })}</p>}
        <p>{say('take.handInText')}</p>
      </ConfirmDialog>
    </>
  );
}
