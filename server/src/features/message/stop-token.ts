import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Recipient } from './ports.ts';

const macOf = (secret: string, place: string) => createHmac('sha256', secret).update(`letters ${place}`).digest('base64url').slice(0, 32);

/** ME9: what in the address of a letter says whose letters are to end; nobody makes it for somebody else. */
export function stopToken(secret: string, { by, id }: Recipient): string {
  const place = `${by}.${id}`;
  return `${place}.${macOf(secret, place)}`;
}

export function readStopToken(secret: string, token: string): Recipient | null {
  const [by, id = '', mac = '', ...rest] = token.split('.');
  if ((by !== 'account' && by !== 'entrant' && by !== 'juror') || rest.length > 0) return null;
  const [given, own] = [Buffer.from(mac), Buffer.from(macOf(secret, `${by}.${id}`))];
  return given.length === own.length && timingSafeEqual(given, own) ? { by, id } : null;
}
