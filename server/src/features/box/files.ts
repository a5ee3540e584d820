import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';
import { type BundleHead, bundleHeadSchema } from '@tabarman/shared/box/bundle.ts';
import { type Result, resultSchema } from '@tabarman/shared/box/result.ts';

/**
 * The two files between a centre and a box: a name of eight letters, the Ed25519 key that signed, the signature over everything else,
 * then what it is about. Every byte is either signed or part of what proves the signature, so none can be changed.
 */
const NAMES = { bundle: 'TABBOX01', result: 'TABRES01' } as const;
const NAME_BYTES = 8;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const BODY_AT = NAME_BYTES + KEY_BYTES + SIGNATURE_BYTES;
/** What stands before a raw Ed25519 seed, and before a raw public key (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export interface SigningKey {
  readonly key: KeyObject;
  /** 32 bytes. */
  readonly publicKey: Buffer;
}

/** A key pair that follows from a secret, so that it is stored nowhere else. */
export function signingKey(secret: string | Buffer, purpose: string): SigningKey {
  return keyOfSeed(Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES)));
}

export function keyOfSeed(seed: Buffer): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
  return { key, publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length) };
}

/** By what people tell keys apart: 80 bits of the hash, in groups. */
export function fingerprint(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 20).replace(/(.{4})(?=.)/g, '$1 ');
}

export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

type Kind = keyof typeof NAMES;
type Unread = { readonly error: 'bundle_unknown' | 'bundle_damaged' };

function signed(kind: Kind, { key, publicKey }: SigningKey, body: Buffer): Buffer {
  const name = Buffer.from(NAMES[kind]);
  return Buffer.concat([name, publicKey, sign(null, Buffer.concat([name, body]), key), body]);
}

function read(kind: Kind, file: Buffer): { readonly publicKey: Buffer; readonly body: Buffer } | Unread {
  const name = Buffer.from(NAMES[kind]);
  if (file.length < BODY_AT || !file.subarray(0, NAME_BYTES).equals(name)) return { error: 'bundle_unknown' };
  const publicKey = file.subarray(NAME_BYTES, NAME_BYTES + KEY_BYTES);
  const body = file.subarray(BODY_AT);
  return isSignedBy(publicKey, Buffer.concat([name, body]), file.subarray(NAME_BYTES + KEY_BYTES, BODY_AT)) ? { publicKey, body } : { error: 'bundle_damaged' };
}

function isSignedBy(publicKey: Buffer, body: Buffer, signature: Buffer): boolean {
  try {
    return verify(null, body, createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, publicKey]), format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
}

export function writeBundle(key: SigningKey, head: BundleHead, sealed: Buffer): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return signed('bundle', key, Buffer.concat([length, json, sealed]));
}

export function readBundle(file: Buffer): { readonly publicKey: Buffer; readonly head: BundleHead; readonly sealed: Buffer } | Unread {
  const opened = read('bundle', file);
  if ('error' in opened) return opened;
  const { body, publicKey } = opened;
  const length = body.length < 4 ? Infinity : body.readUInt32BE();
  if (length > body.length - 4) return { error: 'bundle_damaged' };
  const head = bundleHeadSchema.safeParse(jsonOf(body.subarray(4, 4 + length)));
  return head.success ? { publicKey, head: head.data, sealed: body.subarray(4 + length) } : { error: 'bundle_unknown' };
}

export function writeResult(key: SigningKey, result: Result): Buffer {
  return signed('result', key, Buffer.from(JSON.stringify(result)));
}

export function readResult(file: Buffer): { readonly publicKey: Buffer; readonly result: Result } | Unread {
  const opened = read('result', file);
  if ('error' in opened) return opened;
  const result = resultSchema.safeParse(jsonOf(opened.body));
  return result.success ? { publicKey: opened.publicKey, result: result.data } : { error: 'bundle_unknown' };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
