import { languages } from '@tabarman/shared/kernel/language.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { Field } from '../../ui/field.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { freeId } from '../../desk/free-id.ts';
import { NumberIn } from '../../desk/number-in.tsx';
import type { Season } from '@tabarman/shared/season/schema.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import styles from '../../desk/work-page.module.css';
import { TextIn } from '../../desk/text-in.tsx';

interface EligibilityProps {
  readonly value: Season['eligibility'];
  /** What the languages are asked for. */
  readonly speak: string;
  readonly onChange: (value: Season['eligibility']) => void;
}

/** Who may enter a season, or take part in a call. */
export function EligibilityIn({ value: eligibility, speak, onChange }: EligibilityProps) {
  const t = useMessages();
  const { age } = eligibility;
  const set = (part: Partial<typeof eligibility>) => onChange({ ...eligibility, ...part });
  return (
    <>
      <Switch title={t('season.hasAge')} isOn={age !== null} onChange={(isOn) => set({ age: isOn ? { from: 18, to: null, on: new Date().toISOString().slice(0, 10) } : null })} />
      {age === null ? null : (
        <div className={styles.pair}>
          <NumberIn label={t('season.ageFrom')} least={0} most={120} value={age.from} onChange={(from) => from !== null && set({ age: { ...age, from } })} />
          <NumberIn label={t('season.ageTo')} hint={t('season.ageToHint')} least={0} most={120} value={age.to} isOptional onChange={(to) => set({ age: { ...age, to } })} />
          <Field label={t('season.ageOn')} type="date" required value={age.on} onChange={({ target }) => target.value !== '' && set({ age: { ...age, on: target.value } })} />
        </div>
      )}
      <Switch title={t('season.isStudent')} isOn={eligibility.isStudent} onChange={(isStudent) => set({ isStudent })} />
      <Ticks legend={t('season.countries')} hint={t('season.noneMeansAll')} offered={countryCodes.map((value) => ({ value, label: countryName(value, t.language) }))} value={eligibility.countries} onChange={(countries) => set({ countries })} />
      <Ticks legend={speak} hint={t('season.noneMeansAll')} offered={languages.map((value) => ({ value, label: languageNames[value], lang: value }))} value={eligibility.languages} onChange={(next) => set({ languages: next })} />
    </>
  );
}

interface ConsentsProps {
  readonly value: Season['consents'];
  /** The language in which texts are written at the moment. */
  readonly language: Language;
  readonly reference: Language;
  readonly onChange: (value: Season['consents']) => void;
}

/** What people agree to. */
export function ConsentsIn({ value: consents, language, reference, onChange }: ConsentsProps) {
  const t = useMessages();
  const set = (id: string, part: Partial<(typeof consents)[number]>) => onChange(consents.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <>
      {consents.map((consent, i) => (
        <div key={consent.id} className={styles.row}>
          <TextIn label={t('season.consent', { n: i + 1 })} value={consent.text} language={language} reference={reference} maxLength={2_000} rows={2} onChange={(text) => set(consent.id, { text })} />
          <Switch title={t('season.consentRequired')} isOn={consent.isRequired} onChange={(isRequired) => set(consent.id, { isRequired })} />
          <Button tone="quiet" aria-label={t('season.removeOf', { text: t('season.consent', { n: i + 1 }) })} onClick={() => onChange(consents.filter((one) => one.id !== consent.id))}>{t('season.remove')}</Button>
        </div>
      ))}
      <div className={styles.actions}><Button disabled={consents.length >= 8} onClick={() => onChange([...consents, { id: freeId('consent', consents), version: 1, text: {}, isRequired: true }])}>{t('season.addConsent')}</Button></div>
    </>
  );
}
