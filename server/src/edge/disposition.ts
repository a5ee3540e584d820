/**
 * TR43: `Content-Disposition` of a file to be saved, or shown (RFC 6266). The name is made of letters and digits of the title; devices that
 * cannot write them get a plain one.
 */
export function disposition(title: string, ending: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const name = Array.from(title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} ʻʼ_-]+/gu, ' ').replace(/\s+/g, ' ').trim()).slice(0, 60).join('').toWellFormed() || 'quest';
  const plain = /^[\w -]+$/.test(name) ? name : 'quest';
  const coded = encodeURIComponent(`${name}.${ending}`).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}.${ending}"; filename*=UTF-8''${coded}`;
}
