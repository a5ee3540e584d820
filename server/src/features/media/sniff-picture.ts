export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif';

/** What the first bytes say a picture is, of the formats that are taken; `heif` stands for AVIF. A name or a type that came with it says nothing. */
export function sniffPicture(bytes: Uint8Array): PictureFormat | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  return head.startsWith('ftyp', 4) && /^avi[fs]/.test(head.slice(8)) ? 'heif' : null;
}
