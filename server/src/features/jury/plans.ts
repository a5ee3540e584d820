import { assignmentProgram, type AssignWish, type Assignable, keyOf, type Pair, softRules } from '@tabarman/shared/jury/assign.ts';
import { changesOf, lacksOf } from '@tabarman/shared/jury/assign-changes.ts';
import { seedOf } from '@tabarman/shared/jury/queue.ts';
import type { AssignmentPlan } from '@tabarman/shared/protocol/contract/jury.ts';
import type { Clock } from '../game/ports.ts';
import type { Solver } from '../solver/ports.ts';
import { countedSheets, type Panel, stillJudges } from './panel.ts';

/** For all tries together: an organiser waits for it. */
const MOST_MS = 5_000;

interface PlanParts {
  readonly solver: Solver;
  readonly clock: Clock;
  readonly report: (error: unknown, about: object) => void;
}

/** JU15: who is to judge what, worked out beside everything else and kept in memory until it is asked anew. */
export class AssignmentPlans {
  readonly #parts: PlanParts;
  readonly #plans = new Map<string, AssignmentPlan>();

  constructor(parts: PlanParts) {
    this.#parts = parts;
  }

  of(callId: string): AssignmentPlan {
    return this.#plans.get(callId) ?? { state: 'none' };
  }

  /** Does nothing while one is worked out for this call. */
  begin(panel: Panel): AssignmentPlan {
    if (this.of(panel.callId).state === 'running') return this.of(panel.callId);
    const running: AssignmentPlan = { state: 'running', tried: [], ms: 0 };
    this.#plans.set(panel.callId, running);
    void this.#work(panel).then((plan) => this.#plans.set(panel.callId, plan), (error: unknown) => {
      this.#parts.report(error, { jury: panel.callId });
      this.#plans.delete(panel.callId);
    });
    return running;
  }

  async #work(panel: Panel): Promise<AssignmentPlan> {
    const { solver, clock } = this.#parts;
    const startedAt = clock.now();
    const { jurors, works, wish } = wishOf(panel);
    for (let given = 0; given <= softRules.length; given += 1) {
      const dropped = softRules.slice(0, given);
      const tell = () => this.#plans.set(panel.callId, { state: 'running', tried: [...dropped], ms: clock.now() - startedAt });
      tell();
      const { program, read } = assignmentProgram(jurors, works, wish, dropped);
      const solved = await solver.solve(program, { mostMs: Math.max(500, MOST_MS - (clock.now() - startedAt)), onProgress: tell });
      if (solved === null) return { state: 'failed', why: 'busy' };
      if (solved.did === 'infeasible' || (solved.did === 'outOfTime' && solved.values === null && given < softRules.length)) continue;
      if (solved.values === null) return { state: 'failed', why: 'time' };
      return shown(jurors, works, wish, read(solved.values), { dropped: [...dropped], isProved: solved.did === 'solved', ms: clock.now() - startedAt });
    }
    return { state: 'failed', why: 'time' };
  }
}

type Works = Parameters<typeof lacksOf>[1];

function shown(jurors: readonly Assignable[], works: Works, wish: AssignWish, planned: readonly Pair[], of: Pick<Extract<AssignmentPlan, { state: 'done' }>, 'dropped' | 'isProved' | 'ms'>): AssignmentPlan {
  const load = (pairs: readonly Pair[], id: string) => pairs.filter(({ jurorId }) => jurorId === id).length;
  return {
    state: 'done', ...of, pairs: planned.length, loads: jurors.map(({ id }) => ({ jurorId: id, before: load(wish.existing, id), after: load(planned, id) })),
    changes: changesOf(jurors, works, wish, planned), lacks: lacksOf(jurors, works, wish, planned).map((lack) => ({ ...lack, backgrounds: [...lack.backgrounds] })),
  };
}

/** What is handed in is as fixed as what was assigned by hand; reviews of who left count, and are asked of nobody again. */
function wishOf(panel: Panel): { readonly jurors: Assignable[]; readonly works: { readonly id: string; readonly languages: readonly string[] }[]; readonly wish: AssignWish } {
  const { call: { jury }, callId, assignments, isBarred } = panel;
  const left = new Set(panel.jurors.filter((juror) => !stillJudges(juror)).map(({ id }) => id));
  const sheets = countedSheets(panel).filter(({ kind }) => kind === 'marks' || kind === 'abstained');
  const works = panel.works.map(({ id, languages }) => ({ id, languages }));
  const isWork = new Set(works.map(({ id }) => id));
  const done = sheets.filter(({ workId }) => isWork.has(workId));
  const marked = done.filter(({ jurorId, kind }) => kind === 'marks' && !left.has(jurorId)).map(({ jurorId, workId }) => ({ jurorId, workId }));
  const already = Map.groupBy(done.filter(({ jurorId, kind }) => left.has(jurorId) && kind === 'marks'), ({ workId }) => workId);
  // Who abstained gives no marks: the work needs another juror, and this one is not asked again.
  const abstained = new Set(done.filter(({ kind }) => kind === 'abstained').map(({ jurorId, workId }) => `${jurorId} ${workId}`));
  return {
    jurors: panel.jurors.filter(({ id }) => !left.has(id)).map(({ id, juror: { languages, background, most } }) => ({ id, languages, background, most })),
    works,
    wish: {
      reviews: jury.reviews, backgrounds: jury.backgrounds, existing: [...new Map([...assignments, ...marked].filter(({ workId }) => isWork.has(workId)).map((pair) => [keyOf(pair), pair])).values()],
      fixed: [...assignments.filter(({ isFixed, workId }) => isFixed && isWork.has(workId)), ...marked],
      already: new Map([...already].map(([workId, of]) => [workId, of.length])),
      isBarred: (jurorId, workId) => isBarred(jurorId, workId) || abstained.has(`${jurorId} ${workId}`), seed: seedOf(callId),
    },
  };
}
