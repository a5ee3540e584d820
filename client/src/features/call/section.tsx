import type { CallSection } from '@tabarman/shared/call/faults.ts';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Card } from '../../ui/card.tsx';
import styles from './call.module.css';
import { placeId } from './place-of.ts';

/** A part of a call on a sheet of its own. */
export function Section({ section, text, children }: { readonly section: CallSection; readonly text?: string; readonly children: ReactNode }) {
  const t = useMessages();
  const id = placeId(section);
  return (
    <Card role="region" aria-labelledby={`${id}-head`} id={id}>
      <div className={styles.stack}>
        <h2 id={`${id}-head`}>{t(`call.section.${section}`)}</h2>
        {text === undefined ? null : <p className={styles.soft}>{text}</p>}
        {children}
      </div>
    </Card>
  );
}
