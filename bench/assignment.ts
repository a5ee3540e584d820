import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { barredBy } from '@tabarman/shared/jury/conflict.ts';
import { createRandom } from '@tabarman/shared/kernel/random.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { AssignmentPlan } from '@tabarman/shared/protocol/contract/jury.ts';
import { systemClock } from '../server/src/adapters/system-clock.ts';
import { threadedSolver } from '../server/src/adapters/threaded-solver.ts';
import type { Panel } from '../server/src/features/jury/panel.ts';
import { AssignmentPlans } from '../server/src/features/jury/plans.ts';

const BETWEEN_LOOKS_MS = 50;

/** A jury of which each reads two to five languages, a sixth of all pairs in conflict. */
function juryOf(works: number, jurors: number): Panel {
  const random = createRandom(works + jurors);
  const ids = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i}`);
  const [workIds, jurorIds] = [ids('w', works), ids('j', jurors)];
  const conflicts = jurorIds.flatMap((jurorId) => workIds.filter(() => random() < 1 / 6).map((workId) => ({ jurorId, workId, type: 'declared' as const, source: 'organiser' as const, isPinned: true })));
  return {
    callId: 'bench', samples: [], assignments: [], sheets: [], conflicts, isBarred: barredBy(conflicts),
    call: { ...grants, jury: { ...grants.jury, reviews: 3, backgrounds: [{ id: 'media', title: {}, least: 1 }, { id: 'it', title: {}, least: 1 }] } },
    works: workIds.map((id, i) => ({ id, number: i + 1, title: id, country: null, track: null, organisation: '', memberIds: [], memberNames: [], languages: [languages[i % languages.length]!], version: 1 })),
    jurors: jurorIds.map((id, i) => ({
      id, callId: 'bench', userId: null, hasLink: true, invitedAt: 0, openedAt: null, leftAt: null,
      juror: { name: id, countries: [], languages: languages.filter((one, at) => at === i % languages.length || one === 'ru' || random() < 0.4), organisation: '', background: i % 2 === 0 ? 'media' : 'it', most: 40 },
    })),
  };
}

/** How long it takes from the press to the list of changes: anew, and after a juror left; with how often progress was to be seen. */
export async function timeAssignments(works: number, jurors: number): Promise<{ readonly what: string; readonly ms: number; readonly looks: number }[]> {
  const solver = threadedSolver();
  const plans = new AssignmentPlans({ solver, clock: systemClock(), report: (error) => { throw error; } });
  const worked = async (what: string, panel: Panel) => {
    const begun = performance.now();
    let plan: AssignmentPlan = plans.begin(panel);
    let looks = 0;
    while (plan.state === 'running') {
      looks += 1;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
      plan = plans.of(panel.callId);
    }
    const found = plan.state === 'done' ? `${plan.changes.length} changes, given up: ${plan.dropped.join(', ') || 'nothing'}, short: ${plan.lacks.length}` : 'no plan';
    return { plan, line: { what: `${what}: ${found}`, ms: plan.state === 'done' ? performance.now() - begun : Infinity, looks } };
  };
  const panel = juryOf(works, jurors);
  const first = await worked('anew', panel);
  const pairs = first.plan.state === 'done' ? first.plan.changes.map(({ jurorId, workId }) => ({ jurorId, workId, isFixed: false })) : [];
  const second = await worked('after a juror left', { ...panel, assignments: pairs, jurors: panel.jurors.map((one, i) => (i === 0 ? { ...one, leftAt: 1 } : one)) });
  await solver.close();
  return [first.line, second.line];
}
