import type { Language } from '@tabarman/shared/kernel/language.ts';
import { act, render } from '@testing-library/react';
import { showLanguage } from '../../../i18n/phone/messages.ts';
import { Hall } from './hall.fixture.ts';
import { loadSeated } from './load-seated.ts';
import { PhoneApp } from './phone-app.tsx';
import { PhoneContext } from './phone-context.tsx';
import { openPhone, type Phone } from './phone.ts';

interface PhoneSettings {
  readonly hall?: Hall;
  readonly pin?: string | null;
  readonly language?: Language;
}

/** Opens the page of a phone in a hall that plays by the real rules. */
export async function showPhone({ hall = new Hall(), pin = '482913', language = 'en' }: PhoneSettings = {}): Promise<{ hall: Hall; phone: Phone }> {
  await showLanguage(language);
  await loadSeated();
  const phone = openPhone({ open: hall.open, post: hall.post, pin, languageNow: () => language });
  render(<PhoneContext value={phone}><PhoneApp /></PhoneContext>);
  await act(async () => {
    await hall.connect();
  });
  return { hall, phone };
}

/** A phone that has its seat. */
export async function showSeated(settings: PhoneSettings = {}): Promise<{ hall: Hall; phone: Phone }> {
  const shown = await showPhone(settings);
  await act(async () => {
    await shown.phone.join({ name: 'Айпери', look: { pattern: 3, colour: 2 } });
  });
  return shown;
}

/** Something happens in the hall, and the phone hears of it. */
export async function happen(hall: Hall, what: () => unknown): Promise<void> {
  await act(async () => {
    what();
    hall.announce({ withContent: true });
  });
}
