import type { Finding, FindingCode, FindingData, Place } from '@tabarman/shared/exchange/findings.ts';
import { importLimits } from '@tabarman/shared/exchange/limits.ts';

/** What was found while a file was read, in its order. */
export class Report {
  readonly #findings: Finding[] = [];
  #unlisted = 0;

  /** This question is not among those that can be imported. */
  leftOut(at: Place, code: FindingCode, data?: FindingData): void {
    this.#add({ at, outcome: 'left_out', code, data: shorten(data) });
  }

  /** This question can be imported, but not all of it as the file has it. */
  changed(at: Place, code: FindingCode, data?: FindingData): void {
    this.#add({ at, outcome: 'changed', code, data: shorten(data) });
  }

  /** How something was read; nothing is lost by it. */
  noted(at: Place, code: FindingCode, data?: FindingData): void {
    this.#add({ at, outcome: 'noted', code, data: shorten(data) });
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  get unlisted(): number {
    return this.#unlisted;
  }

  #add(finding: Finding): void {
    if (this.#findings.length < importLimits.findings) this.#findings.push(finding);
    else this.#unlisted += 1;
  }
}

const LONGEST = 80;

function shorten(data: FindingData = {}): FindingData {
  const cut = (text: string) => {
    const visible = text.toWellFormed().replace(/\s+/gu, ' ').trim();
    return visible.length <= LONGEST ? visible : `${visible.slice(0, LONGEST - 2).toWellFormed()}…`;
  };
  return {
    ...data,
    ...(data.value === undefined ? {} : { value: cut(data.value) }),
    ...(data.became === undefined ? {} : { became: cut(data.became) }),
  };
}
