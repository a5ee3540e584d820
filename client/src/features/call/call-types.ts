import type { Call } from '@tabarman/shared/call/schema.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';

/** What every part of the form of a call is given. */
export interface PartProps {
  readonly call: Call;
  /** The language in which texts are written at the moment. */
  readonly language: Language;
  readonly onChange: (call: Call) => void;
}
