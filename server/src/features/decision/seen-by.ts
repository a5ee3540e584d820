import type { Evidence } from './ports.ts';

/** As much of a jury and its works as it takes. */
interface Seen extends Pick<Evidence, 'isBarred'> {
  readonly jurors: readonly Pick<Evidence['jurors'][number], 'id' | 'userId'>[];
  readonly works: readonly { readonly id: string }[];
}

/** DC14: which works somebody of the desk does not see: those that the juror whom they are has a conflict with. */
export function hiddenFrom(userId: string, { jurors, works, isBarred }: Seen): ReadonlySet<string> {
  const own = jurors.filter((juror) => juror.userId === userId);
  return new Set(works.flatMap(({ id }) => (own.some((juror) => isBarred(juror.id, id)) ? [id] : [])));
}
