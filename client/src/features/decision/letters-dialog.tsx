import { toldText } from '@tabarman/shared/decision/names.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { writeLetter } from '@tabarman/shared/message/letter.ts';
import { useState } from 'react';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './decision.module.css';
import type { DecisionView } from './decision-types.ts';
import { workName } from './names.ts';

/** DC17: what each work would be told, word for word, before anything goes out. */
export function LettersDialog({ view: { call, table }, onClose }: { readonly view: DecisionView; readonly onClose: () => void }) {
  const t = useMessages();
  const [chosen, setChosen] = useState(table.works[0]?.id ?? null);
  const [language, setLanguage] = useState<Language>(t.language);
  const work = table.works.find(({ id }) => id === chosen);
  const letter = work && writeLetter({
    kind: 'work.decided', deadline: null, language, reference: call.reference, name: '', reminder: 0,
    parts: { about: { text: call.title }, work: { line: work.title }, ruling: { text: { [language]: toldText(call, work, language) } } },
  });
  return (
    <Dialog isOpen title={t('decision.preview')} onClose={onClose} actions={<Button onClick={onClose}>{t('word.close')}</Button>}>
      <div className={styles.stack}>
        <p>{t('decision.previewText')}</p>
        <SelectField label={t('decision.work')} value={chosen} options={table.works.map((one) => ({ value: one.id, label: workName(one) }))} onChange={setChosen} />
        <Segmented label={t('word.language')} isLabelHidden value={language} segments={languages.map((value) => ({ value, label: languageNames[value], lang: value }))} onChange={setLanguage} />
        {letter ? (
          <div className={styles.letter} lang={language}>
            <p><b>{letter.subject}</b></p>
            <p>{letter.greeting}</p>
            {letter.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}
