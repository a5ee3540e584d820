import { Card } from '../../../ui/card.tsx';
import styles from './facts.module.css';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

interface FactsProps {
  readonly facts: readonly Fact[];
  /** What the facts add up to. */
  readonly total?: Fact;
  readonly notes?: readonly string[];
}

/** A card of names and numbers. */
export function Facts({ facts, total, notes = [] }: FactsProps) {
  return (
    <Card>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label} className={styles.fact}><dt>{label}</dt><dd>{value}</dd></div>
        ))}
        {total ? <div className={styles.fact} data-total><dt>{total.label}</dt><dd>{total.value}</dd></div> : null}
      </dl>
      {notes.map((note) => <p key={note} className={styles.note}>{note}</p>)}
    </Card>
  );
}
