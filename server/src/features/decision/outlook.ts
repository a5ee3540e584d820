import { setImmediate } from 'node:timers/promises';
import { countable, countWins, moreJurors, openWorks, sureness, type ToCount, type Wins } from '@tabarman/shared/decision/chance.ts';
import type { Decided } from '@tabarman/shared/decision/decide.ts';
import { DRAWS, PROGRAM_DRAWS } from '@tabarman/shared/decision/draws.ts';
import type { Again } from '@tabarman/shared/decision/select.ts';
import { whatIf, type WhatIf } from '@tabarman/shared/decision/what-if.ts';
import { without } from '@tabarman/shared/decision/without.ts';
import { componentsOf, linksFor } from '@tabarman/shared/jury/connected.ts';
import { drawsOf, type Posterior } from '@tabarman/shared/jury/posterior.ts';
import { createRandom } from '@tabarman/shared/kernel/random.ts';
import type { Counter, Solver } from '../solver/ports.ts';
import { Chances } from './chances.ts';
import type { Evidence } from './ports.ts';

/** Draws between which others have their turn: games run in the same process. */
const AT_ONCE = 50;
/** Fixed, so that everybody who looks sees the same. */
const SEED = 20_261;
const MORE_EACH = 2;

/** A decision with what it was made of; `key` is the same as long as nothing of that changed. */
interface OutlookOn extends Decided {
  readonly key: string;
  readonly again: ReadonlyMap<string, Again>;
  readonly evidence: Evidence;
}

interface OutlookParts {
  readonly solver: Solver & Counter;
  readonly mostMs: number;
  readonly report: (error: unknown, about: object) => void;
}

/** What follows from a decision alone. */
interface Sure {
  readonly posterior: Posterior | null;
  /** Of awards that are given from the top; null where too little is known. */
  readonly wins: Wins | null;
  /** By award. */
  readonly without: ReadonlyMap<string, readonly WhatIf[]>;
}

/** DC6, DC9, DC10, DC18: how sure the awards are, what would change without each rule, and who could tell more. */
export class Outlook {
  readonly #parts: OutlookParts;
  readonly #chances: Chances;
  /** Of the decision that was looked at last: it is asked for again while chances are counted. */
  #last: { readonly key: string; readonly sure: Promise<Sure> } | null = null;

  constructor(parts: OutlookParts) {
    this.#parts = parts;
    this.#chances = new Chances({ counter: parts.solver, report: parts.report });
  }

  async of(callId: string, on: OutlookOn) {
    const { evidence, judged, table, key } = on;
    const { posterior, wins, without: changes } = await this.#sure(on);
    const given = toCount(on);
    const exact = countable(given.awards).length;
    const counting = posterior === null || exact === given.awards.length ? null : this.#chances.of(callId, key, given, () => drawsOf(posterior, SEED, PROGRAM_DRAWS.most));
    const found = counting !== null && counting.drawn >= PROGRAM_DRAWS.least ? counting.found : null;
    const awards = table.awards.map(({ award: { id } }, i) => ({
      id, without: changes.get(id) ?? [],
      ...(i < exact ? chancesOf(wins?.get(id), DRAWS) : chancesOf(found?.get(id), counting?.drawn ?? 0)),
    }));
    const open = [...new Set(awards.flatMap(({ chances }) => (chances === null ? [] : openWorks(chances))))];
    const said = new Set([...evidence.sheets.map(({ jurorId, workId }) => `${jurorId} ${workId}`), ...evidence.assigned.map(({ jurorId, workId }) => `${jurorId} ${workId}`)]);
    const isAllowed = (juror: string, work: string) => !said.has(`${juror} ${work}`) && !evidence.isBarred(juror, work);
    const load = (juror: string) => [...said].filter((pair) => pair.startsWith(`${juror} `)).length;
    const jurors = evidence.jurors.filter(({ hasLeft }) => !hasLeft).map(({ id }) => id);
    return {
      evidence, awards, open,
      counting: counting === null || counting.found !== null ? null : { drawn: counting.drawn, of: PROGRAM_DRAWS.most },
      // Who compares next, and which works, the rule of the next pair says by itself.
      more: judged.by === 'pairs' ? [] : moreJurors(open, jurors, MORE_EACH, load, isAllowed),
      links: judged.by === 'pairs' ? [] : linksFor(componentsOf(judged.marks), load, (juror, work) => jurors.includes(juror) && isAllowed(juror, work)),
      errors: posterior?.errors ?? null,
    };
  }

  #sure(on: OutlookOn): Promise<Sure> {
    if (this.#last?.key === on.key) return this.#last.sure;
    let isWhole = true;
    const sure = this.#worked(on, () => { isWhole = false; });
    const last = { key: on.key, sure };
    this.#last = last;
    const forget = () => { if (this.#last === last) this.#last = null; };
    // What was left out because the solver had too much to do is worked out when it is asked for again.
    sure.then(() => { if (!isWhole) forget(); }, forget);
    return sure;
  }

  async #worked(on: OutlookOn, onBusy: () => void): Promise<Sure> {
    const { candidates, judged, table } = on;
    const posterior = sureness(judged);
    const wins = posterior && await counted(toCount(on), posterior);
    const changes = new Map<string, readonly WhatIf[]>();
    const has = new Set<string>();
    for (const { award, awarded } of table.awards) {
      changes.set(award.id, await whatIf(without(candidates, has), award, awarded, async (program) => {
        const found = await this.#parts.solver.solve(program, { mostMs: this.#parts.mostMs });
        if (found === null) onBusy();
        return found;
      }));
      for (const id of awarded) has.add(id);
    }
    return { posterior, wins, without: changes };
  }
}

const toCount = ({ candidates, evidence: { call }, again }: OutlookOn): ToCount => ({ candidates, awards: call.awards, again });

async function counted({ awards, ...given }: ToCount, posterior: Posterior): Promise<Wins> {
  const exact = { ...given, awards: countable(awards) };
  const random = createRandom(SEED);
  const wins = new Map(exact.awards.map(({ id }) => [id, new Map<string, number>()]));
  for (let drawn = 0; drawn < DRAWS; drawn += AT_ONCE) {
    for (const [award, of] of countWins(exact, Array.from({ length: AT_ONCE }, () => posterior.draw(random)))) {
      const own = wins.get(award)!;
      for (const [id, n] of of) own.set(id, (own.get(id) ?? 0) + n);
    }
    await setImmediate();
  }
  return wins;
}

/** Shares of so many draws, by work; null where none are told. */
const chancesOf = (wins: ReadonlyMap<string, number> | undefined, draws: number) => (wins === undefined
  ? { chances: null, draws: null }
  : { chances: new Map([...wins].map(([id, n]) => [id, n / draws])), draws });
