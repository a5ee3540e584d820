import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { UnitId } from '@tabarman/shared/quest/draft/units.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { FieldFrame } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import type { PreviewWish, Surface } from '../../game/preview-message.ts';
import { useEditorState, useOpen } from './editor-context.ts';
import { PreviewFrame } from './preview-frame.tsx';
import { scriptOfQuestion } from './preview-script.ts';
import styles from './preview.module.css';

/** One question as phone, projector and desk will show it, in any of its languages. */
export function Preview({ unit }: { readonly unit: UnitId }) {
  const t = useMessages();
  const { columns } = useOpen();
  const draft = useDeferredValue(useEditorState((state) => state.draft));
  const [surface, setSurface] = useState<Surface>('phone');
  const [moment, setMoment] = useState<Extract<PreviewWish, { as: 'moment' }>['moment']>('question');
  const [chosen, setLanguage] = useState<Language | null>(null);
  const language = chosen !== null && draft.languages.includes(chosen) ? chosen : (draft.languages.find((one) => one === t.language) ?? columns.at(-1) ?? draft.reference);
  const script = useMemo(() => (unit === null ? null : scriptOfQuestion(draft, unit)), [draft, unit]);
  if (unit === null) return <p>{t('editor.previewChoose')}</p>;
  return (
    <div className={styles.preview}>
      <Segmented label={t('editor.surface')} isLabelHidden segments={(['phone', 'projector', 'desk'] as const).map((value) => ({ value, label: t(`editor.surface.${value}`) }))} value={surface} onChange={setSurface} />
      <Segmented label={t('editor.moment')} isLabelHidden segments={(['question', 'reveal'] as const).map((value) => ({ value, label: t(`editor.moment.${value}`) }))} value={moment} onChange={setMoment} />
      <FieldFrame label={t('word.language')}>
        {(control) => (
          <select {...control} value={language} onChange={({ target }) => setLanguage(target.value as Language)}>
            {draft.languages.map((one) => <option key={one} value={one} lang={one}>{languageNames[one]}</option>)}
          </select>
        )}
      </FieldFrame>
      {script === null ? <p>{t('editor.previewUnfinished')}</p> : <PreviewFrame show={{ as: 'moment', script, surface, language, moment, name: t('editor.player') }} />}
    </div>
  );
}
