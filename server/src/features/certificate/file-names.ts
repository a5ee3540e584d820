import type { Paper } from '@tabarman/shared/certificate/paper.ts';

/** Names in an archive: in their order, with what people look for, and none twice. Only letters, digits and what every system takes. */
export function fileNames(papers: readonly Paper[], ending: string): string[] {
  const digits = String(papers.length).length;
  return papers.map(({ name, award, board }, i) => `${String(i + 1).padStart(digits, '0')} ${plain([name, award, board].filter(Boolean).join(' '))}.${ending}`);
}

function plain(text: string): string {
  return Array.from(text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} ʻʼ_-]+/gu, ' ').replace(/\s+/g, ' ').trim()).slice(0, 60).join('').trim();
}
