import type { Receipt } from '@tabarman/shared/work/views.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { saveFile } from '../../../../link/save-file.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { useTaker } from '../taker-context.tsx';
import styles from './work.module.css';

/** What was handed in and when, newest first, with the fingerprint of each and the text that it is of. */
export function Receipts({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const say = useTakingMessages();
  const taker = useTaker();
  const save = async (version: number) => {
    const reply = await taker.ask<{ readonly text: string }>('/work/receipts', { version });
    if (reply.ok) saveFile(new Blob([reply.data.text], { type: 'application/json' }), `${taker.slug}-${version}.json`);
  };
  return (
    <Card>
      <div className={styles.form}>
        <h2>{say('take.receipts')}</h2>
        <p className={styles.soft}>{say('take.receiptText')}</p>
        <ul className={styles.list}>
          {receipts.map(({ number, at, arrival, hash }) => (
            <li key={number}>
              <div className={styles.row}>
                <b>{say('take.receipt', { number, at: localTime(say.language, at) })}</b>
                <Badge tone={arrival === 'late' ? 'notice' : 'right'}>{say(`take.arrival.${arrival}`)}</Badge>
              </div>
              <code className={styles.hash}>{hash}</code>
              <Button tone="quiet" onClick={() => void save(number)}>{say('take.receiptSave')}</Button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
