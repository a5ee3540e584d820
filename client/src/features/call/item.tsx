import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './call.module.css';
import { placeId } from './place-of.ts';
import type { CallSection } from '@tabarman/shared/call/faults.ts';

interface ItemProps {
  readonly section: CallSection;
  readonly id: string;
  readonly name: string;
  /** What is most asked of it, seen while it is closed. */
  readonly facts?: string | undefined;
  readonly isFirst: boolean;
  readonly onUp: () => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One thing of a list: a line that opens to be written. */
export function Item({ section, id, name, facts, isFirst, onUp, onRemove, children }: ItemProps) {
  const t = useMessages();
  const text = name || t('call.nameless');
  return (
    <details className={styles.item} id={placeId(section, id)}>
      <summary>
        <b>{text}</b>
        {facts === undefined ? null : <span className={styles.soft}>{facts}</span>}
      </summary>
      <div className={styles.inside}>
        {children}
        <div className={styles.actions}>
          <Button tone="quiet" aria-label={t('season.upOf', { text })} disabled={isFirst} onClick={onUp}>↑</Button>
          <Button tone="quiet" aria-label={t('season.removeOf', { text })} onClick={onRemove}>{t('season.remove')}</Button>
        </div>
      </div>
    </details>
  );
}
