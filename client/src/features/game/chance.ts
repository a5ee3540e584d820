/** `bytes` of chance in hexadecimal. crypto.randomUUID is not there on the plain http of a hall without internet. */
export function chance(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
