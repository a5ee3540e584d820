import { certificateKinds } from '@tabarman/shared/certificate/certificates.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { classes } from '@tabarman/shared/season/schema.ts';
import * as z from 'zod';
import type { IssuedCertificates } from '../features/certificate/ports.ts';
import type { Database } from './prisma-database.ts';

const row = z.object({
  code: z.string(), seasonId: z.string(), stage: z.string(), number: z.number(), entryId: z.string(),
  kind: z.enum(certificateKinds), board: z.enum(['all', ...countryCodes, ...classes]),
});
/** SQLite takes so many values in one statement. */
const AT_ONCE = 500;

export function prismaCertificates(database: Database): IssuedCertificates {
  return {
    async byCode(code) {
      const found = await database.certificate.findUnique({ where: { code } });
      return found && row.parse(found);
    },
    async of(seasonId, stage, number) {
      return (await database.certificate.findMany({ where: { seasonId, stage, number } })).map((found) => row.parse(found));
    },
    async add(issued, at) {
      const { seasonId, stage, number } = issued[0] ?? {};
      if (seasonId === undefined || stage === undefined || number === undefined) return;
      await database.$transaction(async (inside) => {
        const before = await inside.certificate.findMany({ where: { seasonId, stage, number }, select: { entryId: true, kind: true, board: true } });
        const known = new Set(before.map(keyOf));
        const added = issued.filter((one) => !known.has(keyOf(one))).map((one) => ({ ...row.parse(one), issuedAt: new Date(at) }));
        for (let i = 0; i < added.length; i += AT_ONCE) await inside.certificate.createMany({ data: added.slice(i, i + AT_ONCE) });
      });
    },
  };
}

const keyOf = ({ entryId, kind, board }: { readonly entryId: string; readonly kind: string; readonly board: string }) => `${entryId} ${kind} ${board}`;
