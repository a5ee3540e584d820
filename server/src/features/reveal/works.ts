import type { Call } from '@tabarman/shared/call/schema.ts';
import type { DecisionTable } from '@tabarman/shared/decision/table.ts';
import { totalOf } from '@tabarman/shared/jury/total.ts';
import { type RevealBy, type RevealedWork, type RevealStep, revealSteps } from '@tabarman/shared/reveal/steps.ts';

/** One juror's marks of one work, as they count. */
export interface CountedSheet {
  readonly workId: string;
  readonly jurorId: string;
  readonly marks: Readonly<Record<string, number>>;
}

export interface Scene {
  readonly works: readonly RevealedWork[];
  readonly steps: readonly RevealStep[];
}

/**
 * RV3: the best works of a version with what their totals are made of: of each juror the total, of each criterion the mean from the least to the most of its
 * scale, 0–100. Whoever has no total, withdrew or may not have an award is not on the wall; of equals at the line all are.
 */
export function sceneOf(call: Pick<Call, 'criteria'>, table: DecisionTable, sheets: readonly CountedSheet[], by: RevealBy, most: number): Scene {
  const ranked = table.works.filter(({ total, bar }) => total !== null && bar === null).toSorted((a, b) => b.total! - a.total!);
  const line = ranked[most - 1]?.total ?? Number.NEGATIVE_INFINITY;
  const jurors = [...new Set(sheets.map(({ jurorId }) => jurorId))].toSorted();
  const works = ranked.filter(({ total }) => total! >= line).map((work): RevealedWork => ({
    id: work.id, number: work.number, title: work.team === null ? work.title : `${work.title} · ${work.team}`, country: work.country, total: work.total!,
    parts: Object.fromEntries(by === 'criterion' ? criteriaOf(call, work) : by === 'jury' ? sheets.filter(({ workId }) => workId === work.id).flatMap(({ jurorId, marks }) => {
      const total = totalOf(marks, call.criteria, work.track);
      return total === null ? [] : [[jurorId, total] as const];
    }) : []),
  }));
  return { works, steps: revealSteps(works, by, by === 'criterion' ? call.criteria.map(({ id }) => id) : jurors) };
}

function criteriaOf({ criteria }: Pick<Call, 'criteria'>, { feedback }: DecisionTable['works'][number]): (readonly [string, number])[] {
  return criteria.filter(({ isInformational }) => !isInformational).flatMap(({ id, scale }) => {
    const mean = feedback.find(({ criterion }) => criterion === id)?.mean ?? null;
    const least = scale[0]!.value;
    return mean === null ? [] : [[id, (100 * (mean - least)) / (scale.at(-1)!.value - least)] as const];
  });
}
