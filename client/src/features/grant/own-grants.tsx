import { lazy } from 'react';
import { startAfterwardsLanguage } from '../../i18n/afterwards/messages.ts';

/** What was awarded to a work: loaded by those alone who open it. */
export const OwnGrants = lazy(async () => {
  await startAfterwardsLanguage();
  const { OwnGrantsApp } = await import('./phone/own-grants-app.tsx');
  return { default: OwnGrantsApp };
});
