import type { Call } from '@tabarman/shared/call/schema.ts';
import type { DecisionTable } from '@tabarman/shared/decision/table.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { RevealPictureView, RevealView } from '@tabarman/shared/protocol/contract/reveals.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { type RevealBy, type RevealStep, showReveal } from '@tabarman/shared/reveal/steps.ts';
import { revealWord } from '@tabarman/shared/reveal/words.ts';
import { Watchers } from '../ceremony/service.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { Version } from '../release/ports.ts';
import type { RevealRow, RevealRows } from './ports.ts';
import { type CountedSheet, type Scene, sceneOf } from './works.ts';

interface RevealParts {
  readonly rows: RevealRows;
  /** As it is public. */
  readonly call: (id: string) => Promise<Call | null>;
  /** Of its decision, newest first. */
  readonly versions: (callId: string) => Promise<readonly Version<DecisionTable>[]>;
  readonly sheets: (callId: string) => Promise<readonly CountedSheet[]>;
  readonly ids: Pick<Ids, 'secret'>;
  readonly clock: Clock;
}

/** RV1–RV4: a decision of a call revealed step by step, led from a desk or a phone, followed by walls that are sent what was shown and nothing else. */
export class Reveals {
  readonly #parts: RevealParts;
  readonly #watchers: Watchers;

  constructor(parts: RevealParts) {
    this.#parts = parts;
    this.#watchers = new Watchers(parts.clock);
  }

  /** Null where no such call is public. */
  async desk(callId: string): Promise<RevealView | null> {
    const call = await this.#parts.call(callId);
    if (!call) return null;
    const [offered, row] = [await this.#offered(callId), await this.#parts.rows.of(callId)];
    const scene = row && (await this.#sceneOf(row, call));
    return {
      title: call.title, reference: call.reference, languages: call.languages, countries: [...countriesOf(call)],
      offered: offered && { number: offered.number, isReleased: offered.releasedAt !== null, works: offered.table.works.filter(({ total, bar }) => total !== null && bar === null).length },
      running: row && {
        by: row.by, most: row.most, language: row.language, link: `/p/reveal-${row.key}`, version: row.version, shown: row.shown, isStale: scene === null,
        steps: scene ? scene.steps.map((step) => ({ head: headOf(step, scene, call, row.language), titles: step.kind === 'place' ? scene.works.filter(({ id }) => step.works.includes(id)).map(({ title }) => title) : [] })) : [],
      },
    };
  }

  /** RV3: of the version that a second person has checked, or of what is released. */
  async begin(callId: string, { by, most, language }: { readonly by: RevealBy; readonly most: number; readonly language: Language }): Promise<'result_nothing' | null> {
    const { rows, ids } = this.#parts;
    const offered = await this.#offered(callId);
    if (!offered) return 'result_nothing';
    const before = await rows.of(callId);
    await rows.put({ callId, number: offered.number, hash: offered.hash, by, most, language, shown: 0, version: (before?.version ?? 0) + 1, key: before?.key ?? ids.secret() }, before?.version ?? null);
    this.#watchers.tell(callId);
    return null;
  }

  async lead(callId: string, version: number, to: 'next' | 'back'): Promise<'not_found' | 'out_of_step' | 'result_stale' | null> {
    const { rows } = this.#parts;
    const [call, row] = [await this.#parts.call(callId), await rows.of(callId)];
    if (!call || !row) return 'not_found';
    const scene = await this.#sceneOf(row, call);
    if (!scene) return 'result_stale';
    const shown = row.shown + (to === 'next' ? 1 : -1);
    // One more than there are is the end.
    const isOn = row.version === version && shown >= 0 && shown <= scene.steps.length + 1;
    if (!isOn || !(await rows.put({ ...row, shown, version: version + 1 }, version))) return 'out_of_step';
    this.#watchers.tell(callId);
    return null;
  }

  async end(callId: string): Promise<void> {
    await this.#parts.rows.remove(callId);
    this.#watchers.tell(callId);
  }

  /** RV2: the present picture; where it is the one that was seen, the next one, or the same after a while. Null for a key of nothing. */
  async watch(key: string, seen: number | undefined): Promise<RevealPictureView | null> {
    const now = await this.#picture(key);
    if (!now || now.picture.version !== seen || this.#watchers.isFull) return now?.picture ?? null;
    await this.#watchers.change(now.callId);
    return (await this.#picture(key))?.picture ?? null;
  }

  async #picture(key: string): Promise<{ readonly callId: string; readonly picture: RevealPictureView } | null> {
    const row = await this.#parts.rows.byKey(key);
    const call = row && (await this.#parts.call(row.callId));
    if (!row || !call) return null;
    const { language, shown, version } = row;
    const scene = await this.#sceneOf(row, call);
    // Of a decision that is no longer what it was, nothing is shown.
    const { step, rows } = scene ? showReveal(scene.works, scene.steps, shown) : { step: { kind: 'soon' as const }, rows: [] };
    const seen = scene?.steps[Math.min(shown, scene.steps.length) - 1];
    return {
      callId: row.callId,
      picture: {
        version, language, title: textIn(call.title, language, call.reference),
        head: step.kind === 'soon' ? revealWord(language, 'soon') : step.kind === 'end' ? revealWord(language, 'end') : seen && scene ? headOf(seen, scene, call, language) : '',
        isOver: step.kind === 'end',
        rows: step.kind === 'soon' ? [] : rows.map(({ number, title, country, soFar, gained, place, total }) => ({ number, title, country: nameOf(country, language), soFar, gained, place, total })),
      },
    };
  }

  async #offered(callId: string): Promise<Version<DecisionTable> | null> {
    return (await this.#parts.versions(callId)).find(mayBeRevealed) ?? null;
  }

  async #sceneOf({ callId, number, hash, by, most }: RevealRow, call: Call): Promise<Scene | null> {
    const version = (await this.#parts.versions(callId)).find((one) => one.number === number && one.hash === hash && mayBeRevealed(one));
    return version ? sceneOf(call, version.table, await this.#parts.sheets(callId), by, most) : null;
  }
}

const mayBeRevealed = ({ checkedAt, releasedAt }: Version<DecisionTable>) => checkedAt !== null || releasedAt !== null;

const nameOf = (country: string | null, language: Language) => {
  const code = countryCodes.find((one) => one === country);
  return code ? countryName(code, language) : '';
};

/** What a step is called. Jurors are numbered: who gave what is nobody's to know. */
function headOf(step: RevealStep, { steps }: Scene, call: Call, language: Language): string {
  switch (step.kind) {
    case 'country': return nameOf(step.country, language);
    case 'place': return revealWord(language, 'place', { n: step.place });
    case 'part': {
      const criterion = call.criteria.find(({ id }) => id === step.part);
      if (criterion) return textIn(criterion.title, language, call.reference);
      const parts = steps.flatMap((one) => (one.kind === 'part' ? [one.part] : []));
      return revealWord(language, 'juror', { n: parts.indexOf(step.part) + 1 });
    }
  }
}

