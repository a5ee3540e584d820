/** A quiet sound of this length, 8 bits at 8 kHz. */
export function wavOf(durationMs: number): Uint8Array {
  const samples = Buffer.alloc(durationMs * 8, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt \x10\0\0\0\x01\0\x01\0', 8, 'latin1');
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.write('\x01\0\x08\0data', 32, 'latin1');
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
