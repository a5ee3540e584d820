import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { cityIds } from '@tabarman/shared/place/codes.ts';
import { cityName } from '@tabarman/shared/place/place-name.ts';
import type { DraftRound } from '@tabarman/shared/quest/draft/schema.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { FieldFrame } from '../../../ui/field.tsx';
import { useEditor, useEditorState, useMayWrite } from './editor-context.ts';
import { Begin } from './begin.tsx';
import { LanguageHeads } from './language-heads.tsx';
import styles from './panel.module.css';
import { TextFields } from './text-fields.tsx';
import { roundWords } from './unit-words.ts';

/** What the quest is called, in which languages it is played, and its rounds. */
export function QuestPanel() {
  const t = useMessages();
  const draft = useEditorState((state) => state.draft);
  const mayWrite = useMayWrite();
  const isEmpty = draft.rounds.every(({ questions }) => questions.length === 0);
  return (
    <section className={styles.panel} aria-labelledby="unit">
      <header className={styles.head}>
        <h1 id="unit" tabIndex={-1} data-unit-heading>{t('editor.head')}</h1>
      </header>
      {isEmpty && mayWrite ? <Begin /> : null}
      <LanguageHeads unit={null} />
      <TextFields at={{ of: 'title' }} label={t('editor.title')} most={160} />
      <TextFields at={{ of: 'description' }} label={t('editor.description')} most={400} />
      {draft.rounds.map((round) => (
        <div key={round.id} className={styles.round}>
          <TextFields at={{ of: 'round', round: round.id }} label={roundWords(t, draft, round.id)} most={120} />
          <fieldset disabled={!mayWrite}><StopField round={round} /></fieldset>
        </div>
      ))}
      <fieldset className={styles.panelPart} disabled={!mayWrite}><LanguageChoice /></fieldset>
    </section>
  );
}

function StopField({ round }: { readonly round: DraftRound }) {
  const t = useMessages();
  const editor = useEditor();
  const stop = (id: string) => cityIds.find((city) => city === id) ?? null;
  return (
    <FieldFrame label={t('editor.stop')} hint={t('editor.stopHint')}>
      {(control) => (
        <select {...control} value={round.stop ?? ''} onChange={({ target }) => editor.make({ do: 'setStop', round: round.id, stop: stop(target.value), was: round.stop })}>
          <option value="">{t('editor.noStop')}</option>
          {cityIds.map((city) => <option key={city} value={city}>{cityName(city, t.language)}</option>)}
        </select>
      )}
    </FieldFrame>
  );
}

function LanguageChoice() {
  const t = useMessages();
  const editor = useEditor();
  const chosen = useEditorState(({ draft }) => draft.languages);
  const reference = useEditorState(({ draft }) => draft.reference);
  const toggle = (language: Language, isOn: boolean) => {
    const next = languages.filter((one) => (one === language ? isOn : chosen.includes(one)));
    if (next.length > 0) editor.make({ do: 'setLanguages', languages: next, was: chosen });
  };
  return (
    <>
      <fieldset className={styles.choice}>
        <legend>{t('editor.languages')}</legend>
        {languages.map((language) => (
          <label key={language} lang={language}>
            <input type="checkbox" checked={chosen.includes(language)} disabled={language === reference} onChange={({ target }) => toggle(language, target.checked)} />
            {languageNames[language]}
          </label>
        ))}
      </fieldset>
      <FieldFrame label={t('editor.referenceLanguage')} hint={t('editor.referenceHint')}>
        {(control) => (
          <select {...control} value={reference} onChange={({ target }) => editor.make({ do: 'setReference', reference: target.value as Language, was: reference })}>
            {chosen.map((language) => <option key={language} value={language} lang={language}>{languageNames[language]}</option>)}
          </select>
        )}
      </FieldFrame>
    </>
  );
}
