import { Shape } from '../../../../ui/shape.tsx';
import { Stage, type StageProps } from '../stage.tsx';
import { Fit } from '../fit.tsx';
import styles from './test-card.module.css';

const greys = Array.from({ length: 11 }, (_, i) => i * 10);
const options = Array.from({ length: 8 }, (_, i) => i);
/** The letters that a wrong font or a blurred picture loses first. */
const letters = 'Ңң Өө Үү · Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ · Oʻ Gʻ Sh · Ёё Щщ · 0189';

/** For the minutes before the hall fills: is the whole picture there, sharp, and readable from the back? */
export function TestCard(stage: StageProps) {
  const { t } = stage;
  return (
    <Stage {...stage} title={t('card.title')} woven={0}>
      <Fit className={styles.card} of={t.language}>
        <p className={styles.question} data-fit>{t('card.backRow')}</p>
        <p className={styles.letters} data-fit>{letters}</p>
        <p className={styles.smallest}>{t('card.smallest')}</p>
        <ul className={styles.options} aria-hidden="true">
          {options.map((index) => <li key={index} data-option={index}><Shape index={index} /></li>)}
        </ul>
        <div className={styles.patches}>
          <p>{t('card.greys')}</p>
          <ul className={styles.greys} aria-hidden="true">
            {greys.map((light) => <li key={light} style={{ background: `hsl(0 0% ${light}%)` }} />)}
          </ul>
        </div>
        <p>{t('card.edges')}</p>
      </Fit>
      <p className={styles.heads}>{t('card.heads')}</p>
      <div className={styles.frame} aria-hidden="true"><i /><i /><i /><i /></div>
    </Stage>
  );
}
