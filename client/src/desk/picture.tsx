import { type ReactNode, useState } from 'react';
import { useMessages } from '../i18n/desk/messages.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import styles from './picture.module.css';

interface PictureProps {
  readonly title: string;
  /** How it is to be read. */
  readonly text?: ReactNode;
  readonly head: readonly string[];
  /** The same as the picture shows, row by row, as it is read. */
  readonly rows: readonly (readonly string[])[];
  /** The picture. */
  readonly children: ReactNode;
}

/** A picture of numbers, and the numbers themselves behind one press. */
export function Picture({ title, text, head, rows, children }: PictureProps) {
  const t = useMessages();
  const [isTable, setTable] = useState(false);
  return (
    <Card>
      <figure className={styles.picture}>
        <figcaption className={styles.title}>
          <h2>{title}</h2>
          <Button tone="quiet" aria-label={`${t(isTable ? 'report.asPicture' : 'report.asTable')}: ${title}`} onClick={() => setTable(!isTable)}>
            {t(isTable ? 'report.asPicture' : 'report.asTable')}
          </Button>
        </figcaption>
        {text === undefined ? null : <p className={styles.soft}>{text}</p>}
        {isTable ? (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead><tr>{head.map((words) => <th key={words} scope="col">{words}</th>)}</tr></thead>
              <tbody>{rows.map(([name, ...cells], i) => <tr key={i}><th scope="row">{name}</th>{cells.map((cell, at) => <td key={head[at + 1]}>{cell}</td>)}</tr>)}</tbody>
            </table>
          </div>
        ) : children}
      </figure>
    </Card>
  );
}
