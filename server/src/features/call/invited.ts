import type { Clock, Ids } from '../game/ports.ts';
import type { People } from '../person/ports.ts';
import type { Calls, InvitedAsker, InvitedRow, InvitedRows, NewInvited } from './ports.ts';

interface InviteParts<Row extends InvitedRow> {
  readonly rows: Pick<InvitedRows<Row>, 'byUser' | 'add'>;
  readonly people: Pick<People, 'byId'>;
  readonly ids: Pick<Ids, 'id' | 'hash'>;
  readonly clock: Clock;
  /** Of the first link of whoever has this id. */
  readonly keyOf: (id: string) => string;
}

/** JU8: the key of the link, told this once; null where an account opens the page. */
export async function invite<Row extends InvitedRow>(
  { rows, people, ids, clock, keyOf }: InviteParts<Row>, callId: string, userId: string | null, rowOf: (place: Pick<InvitedRow, 'id' | 'callId' | 'userId'>) => NewInvited<Row>,
): Promise<{ readonly key: string | null } | 'not_found' | 'twice'> {
  if (userId !== null && !(await people.byId(userId))) return 'not_found';
  if (userId !== null && (await rows.byUser(callId, userId))) return 'twice';
  const id = ids.id();
  const key = userId === null ? keyOf(id) : null;
  await rows.add(rowOf({ id, callId, userId }), key === null ? null : ids.hash(key), clock.now());
  return { key };
}

interface WhoParts<Row extends InvitedRow> {
  readonly calls: Pick<Calls, 'bySlug'>;
  readonly rows: Pick<InvitedRows<Row>, 'byKey' | 'byUser'>;
  readonly ids: Pick<Ids, 'hash'>;
}

/** Who asks; null for a key of nobody in this call, and for who left. */
export async function whoAsks<Row extends InvitedRow>({ calls, rows, ids }: WhoParts<Row>, { slug, key, account }: InvitedAsker): Promise<Row | null> {
  const call = await calls.bySlug(slug);
  const found = call && ((key === null ? null : await rows.byKey(ids.hash(key))) ?? (account && (await rows.byUser(call.id, account.id))));
  return found?.callId === call?.id && found?.leftAt === null ? found : null;
}
