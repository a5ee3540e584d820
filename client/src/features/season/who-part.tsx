import { useMessages } from '../../i18n/desk/messages.ts';
import type { PartProps } from './season-types.ts';
import { ConsentsIn, EligibilityIn } from './who-in.tsx';

/** Who may enter, and what they agree to. */
export function WhoPart({ season, language, onChange }: PartProps) {
  const t = useMessages();
  return (
    <>
      <EligibilityIn value={season.eligibility} speak={t('season.speak')} onChange={(eligibility) => onChange({ ...season, eligibility })} />
      <h3>{t('season.consents')}</h3>
      <ConsentsIn value={season.consents} language={language} reference={season.reference} onChange={(consents) => onChange({ ...season, consents })} />
    </>
  );
}
