import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { FieldFrame } from '../../ui/field.tsx';
import styles from './projector-languages.module.css';

interface ProjectorLanguagesProps {
  /** One or two, in the order they are shown. */
  readonly value: readonly Language[];
  readonly isDisabled?: boolean;
  readonly onChange: (languages: Language[]) => void;
}

/** One language on the projector, or two. Choosing the second as the first swaps them. */
export function ProjectorLanguages({ value: [first = 'en', second], isDisabled = false, onChange }: ProjectorLanguagesProps) {
  const t = useMessages();
  const chooseFirst = (chosen: Language) => {
    const kept = chosen === second ? first : second;
    onChange(kept === undefined ? [chosen] : [chosen, kept]);
  };
  return (
    <div className={styles.row}>
      <FieldFrame label={t('projector.first')}>
        {(control) => (
          <select {...control} value={first} disabled={isDisabled} onChange={(event) => chooseFirst(event.target.value as Language)}>
            <LanguageOptions offered={languages} />
          </select>
        )}
      </FieldFrame>
      <FieldFrame label={t('projector.second')}>
        {(control) => (
          <select
            {...control}
            value={second ?? ''}
            disabled={isDisabled}
            onChange={({ target }) => onChange(target.value === '' ? [first] : [first, target.value as Language])}
          >
            <option value="">{t('projector.none')}</option>
            <LanguageOptions offered={languages.filter((language) => language !== first)} />
          </select>
        )}
      </FieldFrame>
    </div>
  );
}

function LanguageOptions({ offered }: { readonly offered: readonly Language[] }) {
  return offered.map((language) => (
    <option key={language} value={language} lang={language}>
      {languageNames[language]}
    </option>
  ));
}
