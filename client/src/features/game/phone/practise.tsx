import { useState } from 'react';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { optionLetter } from '../../../ui/option-letter.ts';
import { OptionTiles } from './option-tiles.tsx';
import styles from './practise.module.css';

/** The four buttons as they come in the game; nothing is sent. */
export function Practise() {
  const t = useMessages();
  const [chosen, setChosen] = useState<string | null>(null);
  const letters = [0, 1, 2, 3].map(optionLetter);
  return (
    <div className={styles.practise}>
      <p className={styles.says} role="status">
        {chosen === null ? t('question.chooseOne') : t('practise.chosen', { letter: chosen })}
      </p>
      <OptionTiles
        label={t('practise.try')}
        options={letters.map((letter) => ({ id: letter, text: t('practise.option', { letter }) }))}
        chosen={chosen === null ? [] : [chosen]}
        onChoose={setChosen}
      />
    </div>
  );
}
