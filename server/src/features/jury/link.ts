import { createHmac } from 'node:crypto';
import type { Ids } from '../game/ports.ts';
import type { JurorRow, Jurors } from './ports.ts';

interface LinkParts {
  readonly jurors: Pick<Jurors, 'byKey' | 'setKey'>;
  readonly ids: Pick<Ids, 'hash'>;
  /** Of the server. */
  readonly secret: string;
}

/** JU21: the key of the link with this number: it follows from the server's secret, so that a letter has it again and it is kept nowhere. */
export const jurorKey = (secret: string, jurorId: string, number: number): string => createHmac('sha256', secret).update(`jury link ${number} of ${jurorId}`).digest('base64url');

/** JU8: another link; the one before it opens nothing from then on. */
export async function newJurorKey({ jurors, ids, secret }: LinkParts, { id, linkNumber }: Pick<JurorRow, 'id' | 'linkNumber'>): Promise<string> {
  const number = (linkNumber ?? 0) + 1;
  const key = jurorKey(secret, id, number);
  await jurors.setKey(id, ids.hash(key), number);
  return key;
}

/** JU21: the key that opens the page now; another one only where that cannot be told again. */
export async function presentJurorKey(parts: LinkParts, juror: Pick<JurorRow, 'id' | 'linkNumber'>): Promise<string> {
  const key = juror.linkNumber === null ? null : jurorKey(parts.secret, juror.id, juror.linkNumber);
  const found = key === null ? null : await parts.jurors.byKey(parts.ids.hash(key));
  return key !== null && found?.id === juror.id ? key : newJurorKey(parts, juror);
}
