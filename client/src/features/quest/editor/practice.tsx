import { useState } from 'react';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldFrame } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import type { PreviewWish, Surface } from '../../game/preview-message.ts';
import { useEditor, useEditorState } from './editor-context.ts';
import { PreviewFrame } from './preview-frame.tsx';
import { scriptToPractise } from './preview-script.ts';
import styles from './preview.module.css';

type Game = Extract<PreviewWish, { as: 'game' }>;

/** The quest played alone, from the first round to the podium, by the rules of a game and without a server. */
export function Practice() {
  const t = useMessages();
  const editor = useEditor();
  const offered = useEditorState(({ draft }) => draft.languages);
  const [surface, setSurface] = useState<Surface>('phone');
  const [language, setLanguage] = useState<Language>(offered.find((one) => one === t.language) ?? offered[0] ?? 'en');
  const [game, setGame] = useState<Pick<Game, 'script' | 'round' | 'steps'> | null>(null);
  const [left, setLeft] = useState(0);
  const begin = () => {
    const { script, left: unfinished } = scriptToPractise(editor.state.getState().draft);
    setLeft(unfinished);
    setGame(script && { script, round: (game?.round ?? 0) + 1, steps: 0 });
  };
  return (
    <div className={styles.preview}>
      <p>{t('editor.practiceText')}</p>
      <FieldFrame label={t('word.language')}>
        {(control) => (
          <select {...control} value={language} onChange={({ target }) => setLanguage(target.value as Language)}>
            {offered.map((one) => <option key={one} value={one} lang={one}>{languageNames[one]}</option>)}
          </select>
        )}
      </FieldFrame>
      {left === 0 ? null : <p>{t('editor.leftOut', { n: left })}</p>}
      {game === null ? <Button tone="primary" onClick={begin}>{t('editor.practise')}</Button> : (
        <>
          <Segmented label={t('editor.surface')} isLabelHidden segments={(['phone', 'projector', 'desk'] as const).map((value) => ({ value, label: t(`editor.surface.${value}`) }))} value={surface} onChange={setSurface} />
          <PreviewFrame show={{ as: 'game', ...game, surface, language, name: t('editor.player') }} />
          <Button tone="primary" onClick={() => setGame({ ...game, steps: game.steps + 1 })}>{t('word.next')}</Button>
          <Button onClick={begin}>{t('editor.practiseAgain')}</Button>
        </>
      )}
    </div>
  );
}
