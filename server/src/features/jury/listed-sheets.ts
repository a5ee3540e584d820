import type { ListedSheet } from '@tabarman/shared/call-table/sheets.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { countedSheets, type Panel } from './panel.ts';

/** EX3: whoever judges, or did until they left, reads what others said once nobody can review any more, unless jurors of the call read it from the first. */
export function listedSheets(panel: Panel, hidden: ReadonlySet<string>, userId: string, now: number): ListedSheet[] {
  const works = new Map(panel.works.map((work) => [work.id, work]));
  const jurors = new Map(panel.jurors.map((juror) => [juror.id, juror]));
  const own = panel.jurors.find((juror) => juror.userId === userId);
  const isOwnAlone = own !== undefined && panel.call.jury.others !== 'always' && mayStillReview(panel.call, now);
  return countedSheets(panel).flatMap(({ jurorId, workId, workVersion, kind, at, marks, comments, toApplicant, toJury }): ListedSheet[] => {
    const work = works.get(workId);
    if (!work || hidden.has(workId) || (isOwnAlone && jurorId !== own.id)) return [];
    const { id, number, title, track, version } = work;
    return [{ work: { id, number, title, track, version }, juror: jurors.get(jurorId)?.juror.name || null, kind, version: workVersion, at, marks, comments, toApplicant, toJury }];
  }).toSorted((a, b) => a.work.number - b.work.number || a.at - b.at);
}

const mayStillReview = ({ phases }: Call, now: number) => phases.some(({ rights, closesAt }) => rights.includes('review') && (closesAt === null || closesAt > now));
