import sharp, { type Sharp } from 'sharp';
import { deflateSync, crc32 } from 'node:zlib';

/** A picture whose left half is red and whose right half is blue. */
export function twoHalves(width = 400, height = 200): Sharp {
  const half = { input: { create: { width: width / 2, height, channels: 3 as const, background: '#00f' } }, left: width / 2, top: 0 };
  return sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([half]);
}

/** A PNG that says it is this large, and is a few bytes. */
export function claimedPng(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', size), chunk('IDAT', deflateSync(Buffer.alloc(1_000))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
