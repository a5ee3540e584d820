import { changesOf, lacksOf } from '@tabarman/shared/jury/assign-changes.ts';
import { type Assignable, assignmentProgram, type AssignWish, type Pair, softRules } from '@tabarman/shared/jury/assign.ts';
import { barredBy } from '@tabarman/shared/jury/conflict.ts';
import { createRandom } from '@tabarman/shared/kernel/random.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { threadedSolver } from '../server/src/adapters/threaded-solver.ts';

const MOST_MS = 5_000;

/** A jury of which each reads two languages or more, a sixth of all pairs in conflict. */
function juryOf(works: number, jurors: number) {
  const random = createRandom(works + jurors);
  const all = Array.from({ length: works }, (_, i) => ({ id: `w${i}`, languages: [languages[i % languages.length]!] }));
  const people: Assignable[] = Array.from({ length: jurors }, (_, i) => ({
    id: `j${i}`, languages: languages.filter((one, at) => at === i % languages.length || one === 'ru' || random() < 0.4), background: i % 2 === 0 ? 'media' : 'it', most: 40,
  }));
  const isBarred = barredBy(people.flatMap((juror) => all.filter(() => random() < 1 / 6).map((work) => ({ jurorId: juror.id, workId: work.id }))));
  const wish: AssignWish = { reviews: 3, backgrounds: [{ id: 'media', least: 1 }, { id: 'it', least: 1 }], existing: [], fixed: [], already: new Map(), isBarred, seed: 1 };
  return { works: all, people, wish };
}

/** How long it takes to the list of changes: anew, and after a juror left. */
export async function timeAssignments(count: number, jurors: number): Promise<{ readonly what: string; readonly ms: number }[]> {
  const solver = threadedSolver();
  const { works, people, wish } = juryOf(count, jurors);
  const timed = async (what: string, who: readonly Assignable[], asked: AssignWish) => {
    const begun = performance.now();
    for (let given = 0; given <= softRules.length; given += 1) {
      const { program, read } = assignmentProgram(who, works, asked, softRules.slice(0, given));
      const solved = await solver.solve(program, { mostMs: MOST_MS });
      if (solved?.did !== 'solved') continue;
      const pairs = read(solved.values);
      const [changes, lacks] = [changesOf(who, works, asked, pairs), lacksOf(who, works, asked, pairs)];
      return { pairs, line: { what: `${what}: ${changes.length} changes, given up: ${softRules.slice(0, given).join(', ') || 'nothing'}, short: ${lacks.length}`, ms: performance.now() - begun } };
    }
    return { pairs: [] as Pair[], line: { what: `${what}: none within ${MOST_MS / 1_000} s`, ms: Infinity } };
  };
  const first = await timed('anew', people, wish);
  const second = await timed('after a juror left', people.slice(1), { ...wish, existing: first.pairs });
  await solver.close();
  return [first.line, second.line];
}
