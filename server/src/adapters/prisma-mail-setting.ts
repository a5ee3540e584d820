import { mailServerSchema } from '@tabarman/shared/message/mail-server.ts';
import * as z from 'zod';
import type { MailSetting } from '../features/message/ports.ts';
import { decryptBytes, encryptBytes } from '../sealed-bytes.ts';
import type { Database } from './prisma-database.ts';

const key = 'mail server';
const keptSchema = z.strictObject({ ...mailServerSchema.shape, password: z.string().nullable().describe('Encrypted, in base64') });

/** ME7: the password is encrypted by the key file of the data folder; with another one it has to be typed again. */
export function prismaMailSetting(database: Database, secret: string): MailSetting {
  const cipherKey = Buffer.from(secret, 'base64url').subarray(0, 32);
  return {
    async read() {
      const kept = await database.meta.findUnique({ where: { key } });
      if (!kept) return null;
      const server = keptSchema.parse(JSON.parse(kept.value));
      return { ...server, password: server.password === null ? null : (decryptBytes(cipherKey, Buffer.from(server.password, 'base64'), key)?.toString() ?? null) };
    },
    async write(server) {
      if (server === null) return void (await database.meta.deleteMany({ where: { key } }));
      const password = server.password === null ? null : encryptBytes(cipherKey, Buffer.from(server.password), key).toString('base64');
      const value = JSON.stringify({ ...server, password });
      return void (await database.meta.upsert({ where: { key }, create: { key, value }, update: { value } }));
    },
  };
}
