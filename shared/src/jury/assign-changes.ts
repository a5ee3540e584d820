import { type Assignable, type AssignWish, keyOf, type Pair } from './assign.ts';
import { canRead } from './load.ts';

/** Why a pair is new: the work has too few reviews, or lacks a background, or takes the place of another to make loads even. */
export const addReasons = ['short', 'background', 'even'] as const;
/** Why a pair goes: they are in conflict, left, cannot read it, or have more than they take; there are enough without, another background is needed, or loads are uneven. */
export const removeReasons = ['conflict', 'left', 'language', 'most', 'enough', 'background', 'even'] as const;
export type AddReason = (typeof addReasons)[number];
export type RemoveReason = (typeof removeReasons)[number];
export type AssignmentChange = Pair & ({ readonly does: 'add'; readonly why: AddReason } | { readonly does: 'remove'; readonly why: RemoveReason });

interface Work { readonly id: string; readonly languages: readonly string[] }

/** JU15: what a plan changes, work by work, each with its reason. */
export function changesOf(jurors: readonly Assignable[], works: readonly Work[], wish: AssignWish, planned: readonly Pair[]): AssignmentChange[] {
  const known = new Map(jurors.map((juror) => [juror.id, juror]));
  const [before, after] = [Map.groupBy(wish.existing, ({ workId }) => workId), Map.groupBy(planned, ({ workId }) => workId)];
  const isPlanned = new Set(planned.map(keyOf));
  const isThere = new Set(wish.existing.map(keyOf));
  const loads = Map.groupBy(wish.existing, ({ jurorId }) => jurorId);

  return works.flatMap((work) => {
    const [was, is] = [before.get(work.id) ?? [], after.get(work.id) ?? []];
    const count = (pairs: readonly Pair[], background: string) => pairs.filter(({ jurorId }) => known.get(jurorId)?.background === background).length;
    const lacked = wish.backgrounds.filter(({ id, least }) => count(was, id) < least).map(({ id }) => id);
    const must = (pair: Pair): RemoveReason | null => {
      const juror = known.get(pair.jurorId);
      if (wish.isBarred(pair.jurorId, work.id)) return 'conflict';
      if (!juror) return 'left';
      if (!canRead(juror, work)) return 'language';
      return juror.most !== null && (loads.get(juror.id)?.length ?? 0) > juror.most ? 'most' : null;
    };
    const kept = was.filter((pair) => must(pair) === null).length + (wish.already.get(work.id) ?? 0);
    const why = (): RemoveReason => (kept > wish.reviews ? 'enough' : lacked.length > 0 ? 'background' : 'even');
    // A pair may come with what is kept of it: that is no part of a change.
    const alone = ({ jurorId }: Pair): Pair => ({ jurorId, workId: work.id });
    return [
      ...was.filter((pair) => !isPlanned.has(keyOf(pair))).map((pair) => ({ ...alone(pair), does: 'remove' as const, why: must(pair) ?? why() })),
      ...is.filter((pair) => !isThere.has(keyOf(pair))).map((pair) => {
        const background = known.get(pair.jurorId)?.background ?? null;
        return { ...alone(pair), does: 'add' as const, why: background !== null && lacked.includes(background) ? 'background' as const : kept < wish.reviews ? 'short' as const : 'even' as const };
      }),
    ];
  });
}

/** What a plan leaves wanting, of one work. */
export interface AssignmentLack {
  readonly workId: string;
  /** Reviews that are missing. */
  readonly reviews: number;
  /** Who could read and judge it, whatever their load. */
  readonly able: number;
  /** Backgrounds of which there are too few on it. */
  readonly backgrounds: readonly string[];
}

/** JU15: works that have too few reviews or lack a background. */
export function lacksOf(jurors: readonly Assignable[], works: readonly Work[], wish: AssignWish, planned: readonly Pair[]): AssignmentLack[] {
  const known = new Map(jurors.map((juror) => [juror.id, juror]));
  const after = Map.groupBy(planned, ({ workId }) => workId);
  return works.flatMap((work) => {
    const own = after.get(work.id) ?? [];
    const reviews = Math.max(0, wish.reviews - own.length - (wish.already.get(work.id) ?? 0));
    const backgrounds = wish.backgrounds.filter(({ id, least }) => own.filter(({ jurorId }) => known.get(jurorId)?.background === id).length < least).map(({ id }) => id);
    const able = jurors.filter((juror) => canRead(juror, work) && !wish.isBarred(juror.id, work.id)).length;
    return reviews === 0 && backgrounds.length === 0 ? [] : [{ workId: work.id, reviews, able, backgrounds }];
  });
}
