import type { Role, Scope } from '@tabarman/shared/access/roles.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { languageNames } from '../../i18n/language-names.ts';
import type { useMessages } from '../../i18n/desk/messages.ts';

export const hasLanguages = (role: Role): boolean => role === 'translator' || role === 'reviewer';

/** A role with what it reaches: "Translator · Oʻzbekcha". */
export function scopeWords(t: ReturnType<typeof useMessages>, { role, scope }: { readonly role: Role; readonly scope: Scope }): string {
  const countries = scope.countries.map((code) => countryName(code, t.language));
  const languages = hasLanguages(role) ? scope.languages.map((language) => languageNames[language]) : [];
  const parts = [t(`role.${role}`), countries.length > 0 ? formatList(t.language, countries) : role === 'organiser' ? t('people.everywhere') : '', formatList(t.language, languages)];
  return parts.filter((part) => part !== '').join(' · ');
}
