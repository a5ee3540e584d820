import { type Role, roles } from '@tabarman/shared/access/roles.ts';
import { mayAppoint } from '@tabarman/shared/access/permissions.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { FieldFrame } from '../../ui/field.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import type { Person } from '../session/store.ts';
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
  return (
    <>
      <FieldFrame label={t('people.role')}>
        {(control) => (
          <select {...control} value={role} onChange={(event) => onChange({ role: event.target.value as Role, scope })}>
            {offered.map((one) => <option key={one} value={one}>{t(`role.${one}`)}</option>)}
          </select>
        )}
      </FieldFrame>
      <Ticks
        legend={t('people.countries')}
        hint={own === countryCodes ? t('people.countriesHint') : undefined}
        offered={own.map((code) => ({ value: code, label: countryName(code, t.language) }))}
        value={scope.countries}
        onChange={(countries) => onChange({ role, scope: { ...scope, countries } })}
      />
      {hasLanguages(role) ? (
        <Ticks
          legend={t('people.languages')}
          hint={t('people.countriesHint')}
          offered={languages.map((language) => ({ value: language, label: languageNames[language], lang: language }))}
          value={scope.languages}
          onChange={(chosen) => onChange({ role, scope: { ...scope, languages: chosen } })}
        />
      ) : null}
    </>
  );
}
