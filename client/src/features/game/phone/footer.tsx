import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { useStore } from 'zustand';
import { languageNames } from '../../../i18n/language-names.ts';
import { chooseLanguage, useMessages } from '../../../i18n/phone/messages.ts';
import { ConnectionBadge, type ConnectionQuality } from '../../../ui/connection-badge.tsx';
import type { LinkStatus } from '../../../link/link-status.ts';
import { AnswerBadge } from './answer-badge.tsx';
import { creditSeconds } from './credit.ts';
import styles from './footer.module.css';
import { usePhone } from './phone-context.tsx';
import type { Shown } from './phone-state.ts';

const WEAK_MS = 1_000;

/** How the connection stands, what became of the answer, and the language: always in the same place. */
export function Footer({ shown }: { readonly shown: Shown }) {
  const t = useMessages();
  const phone = usePhone();
  const { phase } = shown.view;
  const quality = qualityOf(useStore(phone.link.status));
  const credit = creditSeconds(t.language, phase.name === 'question' || phase.name === 'reveal' ? shown.me.answer : null);
  const readIn = async (language: Language) => {
    try {
      await chooseLanguage(language);
      phone.readIn(language);
    } catch {
      // The words did not load: the screen stays as it is, and says already that the connection is lost.
    }
  };
  return (
    <footer className={styles.footer}>
      <span className={styles.states}>
        <ConnectionBadge quality={quality} label={credit === null ? t(`connection.${quality}`) : t('connection.credit', { quality: t(`connection.${quality}`), seconds: credit })} />
        {phase.name === 'question' ? <AnswerBadge shown={shown} index={phase.index} /> : null}
      </span>
      <select
        className={styles.languages}
        aria-label={t('word.language')}
        value={t.language}
        onChange={(event) => void readIn(event.target.value as Language)}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>{languageNames[language]}</option>
        ))}
      </select>
    </footer>
  );
}

function qualityOf(status: LinkStatus): ConnectionQuality {
  if (status.name !== 'connected') return 'lost';
  return (status.roundTripMs ?? 0) > WEAK_MS ? 'weak' : 'good';
}
