interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a lossy WebP that this server has drawn (RFC 9649); null for any other. */
export function webpSize(bytes: Uint8Array): Size | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 30 || file.toString('latin1', 8, 16) !== 'WEBPVP8 ') return null;
  return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
}
