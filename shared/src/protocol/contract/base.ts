import { oc } from '@orpc/contract';
import * as z from 'zod';
import { errors } from '../errors.ts';

export const id = z.string().min(1).max(40);
export const when = z.number().describe('Epoch milliseconds');

/** Codes this endpoint can refuse with; every endpoint can also answer bad_request, signed_out, forbidden, too_many and internal. */
export function refusals<const C extends (keyof typeof errors)[]>(...codes: C) {
  const common = ['bad_request', 'signed_out', 'forbidden', 'too_many', 'internal'] as const;
  return Object.fromEntries([...common, ...codes].map((c) => [c, { status: errors[c].status }])) as Record<C[number] | (typeof common)[number], { status: number }>;
}

export const base = oc.errors(refusals());
/** Endpoints that need no session. */
export const open = { spec: (operation: object) => ({ ...operation, security: [] }) };
