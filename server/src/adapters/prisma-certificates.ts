import { certificateKey, certificateKinds } from '@tabarman/shared/certificate/certificates.ts';
import * as z from 'zod';
import type { CertificateAbout, IssuedCertificate, IssuedCertificates } from '../features/certificate/ports.ts';
import type { Database } from './prisma-database.ts';

const row = z.object({
  code: z.string(), seasonId: z.string().nullable(), callId: z.string().nullable(), stage: z.string().nullable(), number: z.number(), holderId: z.string(), kind: z.enum(certificateKinds), board: z.string(),
}).transform(({ seasonId, callId, stage, ...issued }, context): IssuedCertificate => {
  if (callId !== null) return { ...issued, about: { by: 'call', id: callId } };
  if (seasonId !== null && stage !== null) return { ...issued, about: { by: 'season', id: seasonId, stage } };
  context.addIssue({ code: 'custom', message: 'a certificate of nothing' });
  return z.NEVER;
});
/** SQLite takes so many values in one statement. */
const AT_ONCE = 500;

const columnsOf = (about: CertificateAbout) => (about.by === 'season' ? { seasonId: about.id, stage: about.stage, callId: null } : { callId: about.id, seasonId: null, stage: null });

export function prismaCertificates(database: Database): IssuedCertificates {
  return {
    async byCode(code) {
      const found = await database.certificate.findUnique({ where: { code } });
      return found && row.parse(found);
    },
    async of(about, number) {
      return (await database.certificate.findMany({ where: { ...columnsOf(about), number } })).map((found) => row.parse(found));
    },
    async add(about, number, issued, at) {
      if (issued.length === 0) return;
      await database.$transaction(async (inside) => {
        const before = await inside.certificate.findMany({ where: { ...columnsOf(about), number } });
        const known = new Set(before.map((found) => certificateKey(row.parse(found))));
        const added = issued.filter((one) => !known.has(certificateKey(one))).map((one) => ({ ...columnsOf(about), number, code: one.code, holderId: one.holderId, kind: one.kind, board: one.board, issuedAt: new Date(at) }));
        for (let i = 0; i < added.length; i += AT_ONCE) await inside.certificate.createMany({ data: added.slice(i, i + AT_ONCE) });
      });
    },
  };
}
