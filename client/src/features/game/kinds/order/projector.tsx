import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { CSSProperties } from 'react';
import { Shape } from '../../../../ui/shape.tsx';
import { InLanguages } from '../../projector/in-languages.tsx';
import type { KindScreens } from '../../projector/kind-screen.ts';
import { optionPictures, OptionTiles, saidOptions } from '../../projector/option-tiles.tsx';
import styles from './projector.module.css';

export const order: KindScreens<'order'> = {
  hint: 'question.order',
  Ask: ({ asks, languages }) => <OptionTiles options={saidOptions(asks, languages)} pictures={optionPictures(asks)} />,
  Reveal({ asks, rights: [key], languages, bars, t }) {
    const texts = saidOptions(asks, languages);
    return (
      <div className={styles.reveal}>
        <ol className={styles.order} style={{ '--half': Math.ceil((key?.right.length ?? 0) / 2) } as CSSProperties}>
          {key?.right.map((id, place) => {
            const index = asks[0]?.options.findIndex((option) => option.id === id) ?? -1;
            const count = bars.find((bar) => bar.option === id)?.count ?? 0;
            return (
              <li key={id} className={styles.step} data-option={index}>
                <span className={styles.place}>{place + 1}</span>
                <Shape index={index} />
                <p className={styles.text} data-fit><InLanguages isAnswer texts={texts[index] ?? []} /></p>
                <strong className={styles.count}>{formatNumber(t.language, count)}</strong>
              </li>
            );
          })}
        </ol>
        <p className={styles.caption}>{t('reveal.placedRight')}</p>
      </div>
    );
  },
};
