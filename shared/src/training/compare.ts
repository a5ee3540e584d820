import type { Script } from '../game/decision.ts';
import { isOver, RUN_GRACE_MS, type Attempt, type Run } from '../run/attempt.ts';
import { isRapidTaker } from '../run/rapid.ts';
import { gainOf, type Pair } from '../stats/gain.ts';
import { mean } from '../stats/moments.ts';
import { changeOf, groupChangeOf } from './change.ts';
import { comparableQuestions, creditsOf, type Comparable } from './comparable.ts';
import type { Comparison, Figures } from './comparison.ts';
import { pairUp, type Coded } from './pairs.ts';
import { LEAST_SHOWN, shownGroups } from './shown-groups.ts';

export interface Tester extends Coded {
  readonly name: string | null;
  readonly group: string | null;
  /** Oldest first; a test has one. */
  readonly attempts: readonly Attempt[];
}

/** One of the two tests, and everybody who took part in it. */
export interface Test {
  readonly run: Run;
  readonly script: Script;
  readonly testers: readonly Tester[];
}

interface Taken extends Tester {
  readonly attempt: Attempt;
}

interface TakenPair {
  readonly pre: Taken;
  readonly post: Taken;
}

/** What one pair did on the questions that both tests have: credits, 0 to 1. */
interface Credits {
  readonly pre: readonly number[];
  readonly post: readonly number[];
}

/**
 * PT4: both tests of everybody, beside each other. There are figures once both are closed and nobody can come any more: of two
 * comparisons, one person apart, the difference would tell of that person.
 */
export function compareTests(pre: Test, post: Test | null, now: number): Comparison {
  const [before, after] = [takenOf(pre, now), post ? takenOf(post, now) : []];
  const { pairs, ambiguous, alone } = pairUp(before, after);
  const { questions, leftOut } = post ? comparableQuestions(pre.script, post.script) : { questions: [], leftOut: 0 };
  const unfinished = { pre: pre.testers.length - before.length, post: (post?.testers.length ?? 0) - after.length };
  const isClosed = [pre, post].every((test) => test && test.run.closesAt !== null && now > test.run.closesAt + RUN_GRACE_MS);
  const waits = post === null ? 'noPost' : !isClosed ? 'open' : pairs.length < LEAST_SHOWN ? 'tooFew' : questions.length === 0 ? 'noQuestions' : null;
  return { pairs: pairs.length, ambiguous, alone, unfinished, leftOut, waits, figures: post && waits === null ? figuresOf(pre, post, pairs, questions) : null };
}

/** Whose attempt counts: it is over, and something was answered. */
function takenOf({ run, testers }: Test, now: number): Taken[] {
  return testers.flatMap((tester) => {
    const attempt = tester.attempts.findLast((one) => isOver(run, one, now) && one.answers.length > 0);
    return attempt ? [{ ...tester, attempt }] : [];
  });
}

function figuresOf(pre: Test, post: Test, pairs: readonly TakenPair[], questions: readonly Comparable[]): Figures {
  const credits = pairs.map((pair): Credits => ({ pre: creditsOf(post.script, questions, 'pre', pair.pre.attempt), post: creditsOf(post.script, questions, 'post', pair.post.attempt) }));
  const results = credits.map((own) => resultOn(own, questions.map((_, i) => i)));
  const rapid = pairs.map((pair) => isRapidTaker(pre.script.content, pair.pre.attempt) || isRapidTaker(post.script.content, pair.post.attempt));
  const thoughtful = results.filter((_, i) => !rapid[i]);
  const groups = groupsOf(pairs.map((pair) => pair.pre.group), results);
  const shown = shownGroups(new Map([...groups].map(([name, own]) => [name, own.length])));
  const inRun = pre.run.settings.groups.filter((name) => groups.has(name));
  return {
    all: groupChangeOf(results), rapid: results.length - thoughtful.length,
    thoughtful: thoughtful.length < results.length && thoughtful.length >= LEAST_SHOWN ? groupChangeOf(thoughtful) : null,
    groups: inRun.filter((name) => shown.includes(name)).map((name) => ({ name, ...groupChangeOf(groups.get(name) ?? []) })),
    hidden: inRun.filter((name) => !shown.includes(name)),
    topics: topicsOf(questions).map(([topic, indices]) => ({ topic, questions: indices.length, ...changeOf(credits.map((own) => resultOn(own, indices))) })),
    questions: questions.map(({ question, isReworded }, i) => ({ content: question, isReworded, ...changeOf(credits.map((own) => resultOn(own, [i]))) })),
    people: results.map((result, i) => ({ name: pairs[i]?.pre.name ?? null, ...result, gain: gainOf(result), isRapid: rapid[i] ?? false })),
  };
}

/** Per cent of what could be reached on some of the questions; each weighs the same. */
function resultOn({ pre, post }: Credits, indices: readonly number[]): Pair {
  const percent = (all: readonly number[]) => 100 * mean(indices.map((i) => all[i] ?? 0));
  return { pre: percent(pre), post: percent(post) };
}

/** Everybody's results by the group they named in the pre-test. */
function groupsOf(names: readonly (string | null)[], results: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const groups = new Map<string, Pair[]>();
  results.forEach((result, i) => {
    const name = names[i] ?? null;
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), result]);
  });
  return groups;
}

/** The tags of the questions, in the order they first come, with the questions of each. */
function topicsOf(questions: readonly Comparable[]): [string, number[]][] {
  const topics = new Map<string, number[]>();
  questions.forEach(({ tags }, i) => new Set(tags).forEach((tag) => topics.set(tag, [...(topics.get(tag) ?? []), i])));
  return [...topics];
}
