import type { PublicationView } from '@tabarman/shared/grant/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import styles from './grant.module.css';
import { shownDay } from './money.ts';
import { numbersOfReading } from './reading-form.tsx';

/** What was written down of a publication, day by day. */
export function ReadingsTable({ language, publication: { title, readings } }: { readonly language: Language; readonly publication: PublicationView }) {
  if (readings.length === 0) return null;
  return (
    <div className={styles.scroll}>
      <table className={styles.readings}>
        <caption className="heard">{title}</caption>
        <thead><tr><th scope="col">{grantWord(language, 'on')}</th>{numbersOfReading.map((name) => <th key={name} scope="col">{grantWord(language, name)}</th>)}</tr></thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.on}><th scope="row">{shownDay(reading.on)}</th>{numbersOfReading.map((name) => <td key={name}>{reading[name] === null ? '–' : formatNumber(language, reading[name])}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
