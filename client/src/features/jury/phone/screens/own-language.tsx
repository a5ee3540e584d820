import type { Language } from '@tabarman/shared/kernel/language.ts';
import { showJuryLanguage } from '../../../../i18n/jury/messages.ts';
import { chooseLanguage, useMessages } from '../../../../i18n/phone/messages.ts';
import { LanguagePicker } from '../../../../ui/language-picker.tsx';

/** In which language the jury's page is. */
export function OwnLanguage() {
  const t = useMessages();
  const choose = async (language: Language) => {
    await showJuryLanguage(language);
    await chooseLanguage(language);
  };
  return <LanguagePicker label={t('join.language')} value={t.language} onChange={(language) => void choose(language)} />;
}
