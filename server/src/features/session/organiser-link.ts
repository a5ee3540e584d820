import type { Ids } from '../game/ports.ts';
import type { OrganiserLinks, Organisers } from './ports.ts';

const LINK_LIVES_MS = 24 * 60 * 60 * 1_000;

interface LinkParts {
  readonly links: OrganiserLinks;
  readonly organisers: Organisers;
  readonly ids: Ids;
  readonly now: number;
}

/**
 * A1, A3: the link that a start prints while no admin has a password; null when one has. It replaces the one before. Once
 * there is an admin it signs that one in, so that a lost cookie does not lose the games.
 */
export async function linkForStart({ links, organisers, ids, now }: LinkParts): Promise<string | null> {
  await links.dropOfStart();
  if (await organisers.isAnyAdminWithPassword()) return null;
  const secret = ids.secret();
  await links.add({ hash: ids.hash(secret), personId: await organisers.firstAdminId(), expiresAt: now + LINK_LIVES_MS, isOfStart: true }, now);
  return linkPath(secret);
}

/** A4: a link made by hand: for a new organiser, or for the one with this address. Null when nobody has it. */
export async function linkByHand(email: string | null, { links, organisers, ids, now }: LinkParts): Promise<string | null> {
  const personId = email === null ? null : await organisers.idByEmail(email);
  if (email !== null && personId === null) return null;
  const secret = ids.secret();
  await links.add({ hash: ids.hash(secret), personId, expiresAt: now + LINK_LIVES_MS, isOfStart: false }, now);
  return linkPath(secret);
}

/** Behind the hash sign: browsers send it to no server, so it is in no log on the way. */
export function linkPath(secret: string): string {
  return `/desk/claim#${secret}`;
}
