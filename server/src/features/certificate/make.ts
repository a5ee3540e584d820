import { closeSync, openSync, writeSync } from 'node:fs';
import type { CertificateFormat } from '@tabarman/shared/certificate/formats.ts';
import type { Paper } from '@tabarman/shared/certificate/paper.ts';
import { Zip, ZipPassThrough } from 'fflate';
import { certificateSheet } from './certificate-sheet.ts';
import type { NamedPaper } from './ports.ts';
import { cardSizes, winnerCard } from './winner-card.ts';
import { writePdf } from './write-pdf.ts';
import { writePicture } from './write-picture.ts';

/** Wide enough for a screen. */
const PREVIEW_ACROSS = 1600;

/** One certificate as a file. */
export function makeOne(paper: Paper, as: CertificateFormat): Promise<Uint8Array> {
  switch (as) {
    case 'pdf': return writePdf(certificateSheet(paper), `${paper.title}: ${paper.name}`, paper.language);
    case 'preview': return writePicture(certificateSheet(paper), PREVIEW_ACROSS);
    case 'square': case 'tall': case 'wide': return writePicture(winnerCard(paper, as), cardSizes[as][0]);
  }
}

/** CE7: many, one after another into an archive on the disk: no more than one of them is in memory. */
export async function makeAll(papers: readonly NamedPaper[], as: CertificateFormat, file: string, onMade: (n: number) => void): Promise<void> {
  const out = openSync(file, 'wx', 0o600);
  try {
    const zip = new Zip((error, data) => {
      if (error) throw error;
      writeSync(out, data);
    });
    for (const [i, { name, paper }] of papers.entries()) {
      // PDF and PNG are packed already.
      const entry = new ZipPassThrough(name);
      zip.add(entry);
      entry.push(await makeOne(paper, as), true);
      onMade(i + 1);
    }
    zip.end();
  } finally {
    closeSync(out);
  }
}
