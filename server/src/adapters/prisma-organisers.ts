import type { Clock, Ids } from '../features/game/ports.ts';
import type { OrganiserLinks, Organisers } from '../features/session/ports.ts';
import type { Database } from './prisma-database.ts';
import { standingOf } from './standing.ts';

const PRESENT = { endedAt: null };
const WITH_PASSWORD = { ...PRESENT, accounts: { some: { providerId: 'credential' } } };

/** better-auth needs an address for everybody; nobody can receive mail at this one, nor sign in with it. */
const PLACEHOLDER = '@organiser.invalid';

export function emailOf(user: { readonly email: string }): string | null {
  return user.email.toLowerCase().endsWith(PLACEHOLDER) ? null : user.email;
}

export function placeholderFor(id: string): string {
  return `${id}${PLACEHOLDER}`.toLowerCase();
}

export function prismaOrganisers(database: Database, ids: Ids, clock: Clock): Organisers {
  return {
    async create(name, { role, scope }) {
      const id = ids.id();
      const now = new Date(clock.now());
      await database.user.create({ data: { id, name, email: placeholderFor(id), role, scope, createdAt: now, updatedAt: now } });
      return id;
    },
    async rename(id, name) {
      await database.user.update({ where: { id }, data: { name, updatedAt: new Date(clock.now()) } });
    },
    async idByEmail(email) {
      const user = await database.user.findFirst({ where: { email: email.toLowerCase(), ...WITH_PASSWORD }, select: { id: true } });
      return user?.id ?? null;
    },
    async isAnyAdminWithPassword() {
      return (await database.user.findFirst({ where: { role: 'admin', ...WITH_PASSWORD }, select: { id: true } })) !== null;
    },
    async firstAdminId() {
      return (await database.user.findFirst({ where: { role: 'admin', ...PRESENT }, orderBy: { createdAt: 'asc' }, select: { id: true } }))?.id ?? null;
    },
  };
}

export function prismaOrganiserLinks(database: Database): OrganiserLinks {
  return {
    async add({ hash, personId, expiresAt, isOfStart, invitation }, now) {
      await database.organiserLink.create({ data: {
        hash, userId: personId, isOfStart, createdAt: new Date(now), expiresAt: new Date(expiresAt),
        ...(invitation ? { id: invitation.id, note: invitation.note, role: invitation.standing.role, scope: invitation.standing.scope } : {}),
      } });
    },
    async dropOfStart() {
      await database.organiserLink.deleteMany({ where: { isOfStart: true, usedAt: null } });
    },
    async use(hash, now) {
      const used = await database.organiserLink.updateMany({ where: { hash, usedAt: null, expiresAt: { gt: new Date(now) } }, data: { usedAt: new Date(now), note: '' } });
      if (used.count !== 1) return null;
      const { userId, ...row } = await database.organiserLink.findUniqueOrThrow({ where: { hash }, select: { userId: true, role: true, scope: true } });
      return { personId: userId, standing: standingOf(row) };
    },
  };
}
