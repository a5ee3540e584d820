import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import type { WrittenSeason } from './season-types.ts';
import styles from '../../desk/work-page.module.css';

/** SE2: what is missing, with the place where. */
export function FaultList({ season, faults }: Pick<WrittenSeason, 'season' | 'faults'>) {
  const t = useMessages();
  return (
    <ul className={styles.faults}>
      {faults.map(({ code, stage, game, language }) => {
        const found = season.stages.find(({ id }) => id === stage);
        const place = [found?.title, found?.games.find(({ id }) => id === game)?.title].map((text) => (text ? textIn(text, t.language, season.reference) : '')).filter(Boolean);
        return <li key={`${code} ${stage} ${game} ${language}`}>{[...place, t(`season.fault.${code}`)].join(': ')}{language ? ` (${languageNames[language]})` : ''}</li>;
      })}
    </ul>
  );
}
