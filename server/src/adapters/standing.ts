import { roles, scopeSchema, type Standing } from '@tabarman/shared/access/roles.ts';
import * as z from 'zod';
import type { Prisma } from '../generated/client.ts';

const role = z.enum(roles);
const everywhere = { countries: [], languages: [] };

/** A row's role and scope; a scope that was never set is all. */
export function standingOf(row: { readonly role: string; readonly scope: Prisma.JsonValue }): Standing {
  return { role: role.parse(row.role), scope: scopeSchema.parse(row.scope ?? everywhere) };
}
