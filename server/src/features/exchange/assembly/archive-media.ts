import { createHash } from 'node:crypto';
import type { Place } from '@tabarman/shared/exchange/findings.ts';
import type { BroughtFile } from '@tabarman/shared/exchange/imported-quest.ts';
import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import { mediaLimits } from '@tabarman/shared/media/limits.ts';
import { sniffPicture, sniffSound } from '@tabarman/shared/media/sniff.ts';
import type { Archive } from '../containers/zip.ts';
import type { Report } from './report.ts';

const sniff = { picture: sniffPicture, sound: sniffSound } as const;
const most = { picture: mediaLimits.pictureBytes, sound: mediaLimits.soundBytes } as const;

/**
 * Pictures and sounds that questions of an archive point to, as bytes of which only the first were looked at: what they
 * are, the server finds out as it does with every other file (O3, O4). Until then a hash stands for each.
 */
export class ArchiveMedia {
  readonly #archive: Archive | null;
  readonly #report: Report;
  readonly #files = new Map<string, BroughtFile>();
  #bytes = 0;

  constructor(archive: Archive | null, report: Report) {
    this.#archive = archive;
    this.#report = report;
  }

  get files(): readonly BroughtFile[] {
    return [...this.#files.values()];
  }

  /** The id that stands for the first of these names that is in the archive; null, and reported, when there is none or no room for it. */
  async take(at: Place, kind: BroughtFile['kind'], names: readonly string[], said: string): Promise<string | null> {
    const name = names.find((one) => this.#archive?.has(one));
    const bytes = name === undefined ? undefined : await this.#archive?.read(name);
    const id = bytes && createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const isKnown = id !== undefined && this.#files.has(id);
    const isKind = bytes !== undefined && sniff[kind](bytes) !== null;
    const hasRoom = isKind && bytes.byteLength <= most[kind] && this.#files.size < importLimits.mediaFiles && this.#bytes + bytes.byteLength <= importLimits.mediaBytes;
    if (!bytes || id === undefined || (!isKnown && !hasRoom)) {
      this.#report.changed(at, 'media_left_out', { value: said });
      return null;
    }
    if (!isKnown) {
      this.#bytes += bytes.byteLength;
      this.#files.set(id, { id, kind, at, name: said, bytes });
    }
    return id;
  }
}
