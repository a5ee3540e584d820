import type { Refusal } from '@tabarman/shared/exchange/imported-quest.ts';

/** I5: the only thing a reader throws: the file as a whole is not read. `detail` is for the log and never for a screen. */
export class FileRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, detail: string) {
    super(`${refusal}: ${detail}`);
    this.refusal = refusal;
  }
}
