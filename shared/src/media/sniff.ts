import type { AudioFormat } from './schema.ts';

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

/** What the first bytes say a picture is, of the formats that are taken. A name or a type that came with it says nothing. */
export function sniffPicture(bytes: Uint8Array): PictureFormat | null {
  const head = headOf(bytes);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  return head.startsWith('ftyp', 4) && /^avi[fs]/.test(head.slice(8)) ? 'avif' : null;
}

/** The same of a sound. */
export function sniffSound(bytes: Uint8Array): AudioFormat | null {
  const head = headOf(bytes);
  if (head.startsWith('OggS')) return 'ogg';
  if (head.startsWith('RIFF') && head.startsWith('WAVE', 8)) return 'wav';
  if (head.startsWith('ftyp', 4)) return /^(M4A |M4B |mp4[12]|iso[m2-6]|dash)/.test(head.slice(8)) ? 'm4a' : null;
  return head.startsWith('ID3') || /^\xff[\xe2-\xff]/.test(head) ? 'mp3' : null;
}

function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 16));
}
