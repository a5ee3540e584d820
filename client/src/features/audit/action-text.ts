import type { Translate } from '../../i18n/translator.ts';
import { did } from '../../i18n/desk/did/en.ts';
import type { en } from '../../i18n/desk/en.ts';

/** What somebody did, in words; what an older or newer version noted keeps its own name. */
export function actionText(t: Translate<typeof en>, action: string): string {
  const key = `did.${action}`;
  return isKnown(key) ? t(key) : action;
}

const isKnown = (key: string): key is keyof typeof did => Object.hasOwn(did, key);
