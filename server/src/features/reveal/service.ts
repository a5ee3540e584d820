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
import { may } from '@tabarman/shared/access/permissions.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { People } from '../person/ports.ts';
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
  /** DC14: the works that somebody with an account has a conflict with. */
  readonly hiddenFrom: (callId: string, userId: string) => Promise<ReadonlySet<string>>;
  readonly people: Pick<People, 'byId'>;
  readonly ids: Pick<Ids, 'secret'>;
  readonly clock: Clock;
}

type Unfit = 'presenter_unfit' | 'presenter_in_conflict';

/** RV1–RV4: a decision of a call revealed step by step, led from a desk or a phone, followed by walls that are sent what was shown and nothing else. */
export class Reveals {
  readonly #parts: RevealParts;
  readonly #watchers: Watchers;

  constructor(parts: RevealParts) {
    this.#parts = parts;
    this.#watchers = new Watchers(parts.clock);
  }

  /** RV4: as somebody sees it: what comes is told to a presenter who took it on and to who writes calls, and to nobody in conflict with a work on the wall. Null where no such call is public. */
  async desk(callId: string, userId: string, mayWrite: boolean): Promise<RevealView | null> {
    const call = await this.#parts.call(callId);
    if (!call) return null;
    const [offered, row] = [await this.#offered(callId), await this.#parts.rows.of(callId)];
    const scene = row && (await this.#sceneOf(row, call));
    const presenter = row?.presenterId ? await this.#parts.people.byId(row.presenterId) : null;
    const isMine = row !== null && row.presenterId === userId;
    const isDark = row !== null && scene !== null && row.shown < scene.steps.length && ((await this.#isInConflict(callId, userId, scene)) || (isMine ? row.toldAt === null : !mayWrite));
    return {
      mayBegin: mayWrite,
      title: call.title, reference: call.reference, languages: call.languages, countries: [...countriesOf(call)],
      offered: offered && { number: offered.number, isReleased: offered.releasedAt !== null, works: offered.table.works.filter(({ total, bar }) => total !== null && bar === null).length },
      running: row && {
        by: row.by, most: row.most, language: row.language, link: `/p/reveal-${row.key}`, version: row.version, shown: row.shown, isStale: scene === null,
        presenter: presenter && { id: presenter.id, name: presenter.name }, isMine, isTold: row.toldAt !== null, isDark,
        steps: scene ? scene.steps.map((step, i) => (isDark && i >= row.shown ? { head: '', titles: [] } : { head: headOf(step, scene, call, row.language), titles: step.kind === 'place' ? scene.works.filter(({ id }) => step.works.includes(id)).map(({ title }) => title) : [] })) : [],
      },
    };
  }

  /** RV3: of the version that a second person has checked, or of what is released. */
  async begin(callId: string, { by, most, language, presenterId }: { readonly by: RevealBy; readonly most: number; readonly language: Language; readonly presenterId: string }, byId: string): Promise<'not_found' | 'result_nothing' | Unfit | null> {
    const { rows, ids } = this.#parts;
    const [call, offered, before] = [await this.#parts.call(callId), await this.#offered(callId), await rows.of(callId)];
    if (!call) return 'not_found';
    if (!offered) return 'result_nothing';
    const row = { callId, number: offered.number, hash: offered.hash, by, most, language, shown: 0, version: (before?.version ?? 0) + 1, key: before?.key ?? ids.secret(), ...this.#presentedBy(presenterId, byId) };
    const unfit = await this.#unfit(row, call, presenterId);
    if (unfit) return unfit;
    await rows.put(row, before?.version ?? null);
    this.#watchers.tell(callId);
    return null;
  }

  /** RV4: by its presenter alone, who took it on. */
  async lead(callId: string, version: number, to: 'next' | 'back', userId: string): Promise<'not_found' | 'not_yours' | 'presenter_in_conflict' | 'out_of_step' | 'result_stale' | null> {
    const { rows } = this.#parts;
    const [call, row] = [await this.#parts.call(callId), await rows.of(callId)];
    if (!call || !row) return 'not_found';
    const scene = await this.#sceneOf(row, call);
    if (!scene) return 'result_stale';
    if (row.presenterId !== userId || row.toldAt === null) return 'not_yours';
    if (row.shown < scene.steps.length && (await this.#isInConflict(callId, userId, scene))) return 'presenter_in_conflict';
    const shown = row.shown + (to === 'next' ? 1 : -1);
    // One more than there are is the end.
    const isOn = row.version === version && shown >= 0 && shown <= scene.steps.length + 1;
    if (!isOn || !(await rows.put({ ...row, shown, version: version + 1 }, version))) return 'out_of_step';
    this.#watchers.tell(callId);
    return null;
  }

  /** RV4: handed over where it stands. Whoever takes it themselves knows what that means; anybody else is asked. */
  async present(callId: string, presenterId: string, byId: string): Promise<'not_found' | Unfit | null> {
    return this.#change<Unfit>(callId, async (row, call) => (await this.#unfit(row, call, presenterId)) ?? { ...row, ...this.#presentedBy(presenterId, byId) });
  }

  /** RV4: by who is to present it, once they were told. */
  async accept(callId: string, userId: string): Promise<'not_found' | 'not_yours' | Unfit | null> {
    return this.#change<'not_yours' | Unfit>(callId, async (row, call) => (row.presenterId === userId ? ((await this.#unfit(row, call, userId)) ?? { ...row, toldAt: row.toldAt ?? this.#parts.clock.now() }) : 'not_yours'));
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

  #presentedBy(presenterId: string, byId: string): Pick<RevealRow, 'presenterId' | 'toldAt'> {
    return { presenterId, toldAt: presenterId === byId ? this.#parts.clock.now() : null };
  }

  async #change<Refused extends string>(callId: string, next: (row: RevealRow, call: Call) => Promise<RevealRow | Refused>): Promise<'not_found' | Refused | null> {
    const [call, row] = [await this.#parts.call(callId), await this.#parts.rows.of(callId)];
    if (!call || !row) return 'not_found';
    const changed = await next(row, call);
    if (typeof changed === 'string') return changed;
    await this.#parts.rows.put({ ...changed, version: row.version + 1 }, row.version);
    this.#watchers.tell(callId);
    return null;
  }

  /** RV4: whoever leads games may present, and nobody who judges and has a conflict with a work that is on the wall. */
  async #unfit(row: RevealRow, call: Call, presenterId: string): Promise<Unfit | null> {
    const person = await this.#parts.people.byId(presenterId);
    if (!person || person.isEnded || !may(person.role, 'game.lead')) return 'presenter_unfit';
    const scene = await this.#sceneOf(row, call);
    return scene && row.shown < scene.steps.length && (await this.#isInConflict(row.callId, presenterId, scene)) ? 'presenter_in_conflict' : null;
  }

  async #isInConflict(callId: string, userId: string, { works }: Scene): Promise<boolean> {
    const hidden = await this.#parts.hiddenFrom(callId, userId);
    return works.some(({ id }) => hidden.has(id));
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

