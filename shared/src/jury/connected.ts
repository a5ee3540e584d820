import type { Mark } from './total.ts';

/** Works and jurors that are tied to one another by reviews. */
export interface Component { readonly works: readonly string[]; readonly jurors: readonly string[] }

/** JU4: the parts of the graph of jurors and works, the largest first. Between two parts nobody can tell a strict juror from a weak work. */
export function componentsOf(marks: readonly Pick<Mark, 'work' | 'juror'>[]): readonly Component[] {
  const worksOf = Map.groupBy(marks, ({ juror }) => juror);
  const jurorsOf = Map.groupBy(marks, ({ work }) => work);
  const seen = new Set<string>();
  const parts: Component[] = [];
  for (const start of [...jurorsOf.keys()].toSorted()) {
    if (seen.has(start)) continue;
    const works = new Set([start]);
    const jurors = new Set<string>();
    for (const work of works) {
      seen.add(work);
      for (const { juror } of jurorsOf.get(work)!) {
        if (jurors.has(juror)) continue;
        jurors.add(juror);
        for (const next of worksOf.get(juror)!) works.add(next.work);
      }
    }
    parts.push({ works: [...works].toSorted(), jurors: [...jurors].toSorted() });
  }
  return parts.toSorted((a, b) => b.works.length - a.works.length);
}

/**
 * JU4: the fewest reviews that tie all parts together: one for every part beyond the first, by the allowed juror with the least load, who marks a work
 * of a part that is not theirs. A part that no allowed pair reaches stays apart, and is not in the list.
 */
export function linksFor(parts: readonly Component[], load: (juror: string) => number, isAllowed: (juror: string, work: string) => boolean): readonly { readonly juror: string; readonly work: string }[] {
  const links: { juror: string; work: string }[] = [];
  const added = new Map<string, number>();
  const loadOf = (juror: string) => load(juror) + (added.get(juror) ?? 0);
  let tied = parts.slice(0, 1);
  let apart = parts.slice(1);
  for (;;) {
    const options = apart.flatMap((part) => tied.flatMap((whole) => [
      ...pairs(whole.jurors, part.works).map((pair) => ({ ...pair, part })),
      ...pairs(part.jurors, whole.works).map((pair) => ({ ...pair, part })),
    ])).filter(({ juror, work }) => isAllowed(juror, work));
    const best = options.reduce<(typeof options)[number] | undefined>((least, one) => (least === undefined || loadOf(one.juror) < loadOf(least.juror) ? one : least), undefined);
    if (best === undefined) return links;
    links.push({ juror: best.juror, work: best.work });
    added.set(best.juror, (added.get(best.juror) ?? 0) + 1);
    tied = [...tied, best.part];
    apart = apart.filter((part) => part !== best.part);
  }
}

const pairs = (jurors: readonly string[], works: readonly string[]) => jurors.flatMap((juror) => works.map((work) => ({ juror, work })));
