import { type Role, roles } from '@tabarman/shared/access/roles.ts';
import { mayAppoint } from '@tabarman/shared/access/permissions.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { FieldFrame } from '../../ui/field.tsx';
import type { Person } from '../session/store.ts';
import styles from './person.module.css';
import type { StandingDraft } from './person-types.ts';
import { hasLanguages } from './scope-words.ts';

interface StandingFieldsProps {
  readonly by: Person;
  readonly value: StandingDraft;
  readonly onChange: (value: StandingDraft) => void;
}

/** A18: the role and how far it reaches, as far as whoever gives it reaches. */
export function StandingFields({ by, value, onChange }: StandingFieldsProps) {
  const t = useMessages();
  const { role, scope } = value;
  const own = by.role === 'organiser' && by.scope.countries.length > 0 ? by.scope.countries : countryCodes;
  const offered = roles.filter((one) => mayAppoint(by, { role: one, scope: { countries: [...own], languages: [] } }));
  const toggle = <T,>(list: readonly T[], one: T): T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);
  return (
    <>
      <FieldFrame label={t('people.role')}>
        {(control) => (
          <select {...control} value={role} onChange={(event) => onChange({ role: event.target.value as Role, scope })}>
            {offered.map((one) => <option key={one} value={one}>{t(`role.${one}`)}</option>)}
          </select>
        )}
      </FieldFrame>
      <fieldset className={styles.set}>
        <legend>{t('people.countries')}</legend>
        {own === countryCodes ? <p className={styles.soft}>{t('people.countriesHint')}</p> : null}
        {own.map((code) => (
          <label key={code} className={styles.tick}>
            <input type="checkbox" checked={scope.countries.includes(code)} onChange={() => onChange({ role, scope: { ...scope, countries: toggle(scope.countries, code) } })} />
            {countryName(code, t.language)}
          </label>
        ))}
      </fieldset>
      {hasLanguages(role) ? (
        <fieldset className={styles.set}>
          <legend>{t('people.languages')}</legend>
          <p className={styles.soft}>{t('people.countriesHint')}</p>
          {languages.map((language) => (
            <label key={language} className={styles.tick}>
              <input type="checkbox" checked={scope.languages.includes(language)} onChange={() => onChange({ role, scope: { ...scope, languages: toggle(scope.languages, language) } })} />
              <span lang={language}>{languageNames[language]}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
