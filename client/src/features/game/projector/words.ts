import type { en } from '../../../i18n/projector/en.ts';
import type { Translate } from '../../../i18n/translator.ts';

/** The projector's messages in one language. */
export type Words = Translate<typeof en>;
