import { mkdirSync, openAsBlob, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CertificateFormat, MakingState } from '@tabarman/shared/certificate/formats.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { CertificateAbout, CertificateMaker, Making, NamedPaper } from './ports.ts';

/** Files are fetched soon after they are made, and names do not lie about. */
const KEPT_MS = 24 * 60 * 60_000;
const MOST_OF_ONE = 6;

interface ArchiveAsked {
  /** Of the version of the results. */
  readonly number: number;
  readonly as: CertificateFormat;
  readonly language: Language | 'own';
  /** Whose they are; null for all. */
  readonly country: CountryCode | null;
  /** Whose certificates are in it. */
  readonly holderIds: ReadonlySet<string>;
}

interface Archive extends ArchiveAsked {
  readonly id: string;
  readonly of: string;
  readonly file: string;
  readonly total: number;
  readonly begunAt: number;
  readonly making: Making;
  state: MakingState;
  made: number;
  bytes: number | null;
}

interface ArchivesParts {
  readonly maker: CertificateMaker;
  readonly folder: string;
  readonly ids: Pick<Ids, 'id'>;
  readonly clock: Clock;
  readonly hasRoom: () => boolean;
}

const ofText = (about: CertificateAbout) => (about.by === 'season' ? `${about.id} ${about.stage}` : about.id);

/** CE7: archives of certificates, begun at the desk and fetched when they are ready. They live a day, and never over a start of the server. */
export class Archives {
  readonly #parts: ArchivesParts;
  readonly #all = new Map<string, Archive>();

  constructor(parts: ArchivesParts) {
    this.#parts = parts;
    rmSync(parts.folder, { recursive: true, force: true });
    mkdirSync(parts.folder, { recursive: true, mode: 0o700 });
  }

  /** Newest first; none that holds a certificate of somebody who is hidden from who asks (JU10). */
  of(about: CertificateAbout, hidden: ReadonlySet<string> = new Set()) {
    this.#sweep();
    return [...this.#all.values()].filter(({ of, holderIds }) => of === ofText(about) && [...holderIds].every((one) => !hidden.has(one))).reverse()
      .map(({ id, number, as, language, country, state, made, total, begunAt, bytes }) => ({ id, number, as, language, country, state, made, total, begunAt, bytes }));
  }

  /** Null, when there is no room on the disk. The oldest of its stage or call that has ended makes room for a new one. */
  begin(about: CertificateAbout, asked: ArchiveAsked, papers: readonly NamedPaper[]): string | null {
    const { maker, folder, ids, clock, hasRoom } = this.#parts;
    if (!hasRoom()) return null;
    this.#sweep();
    for (const { id } of this.of(about).slice(MOST_OF_ONE - 1)) this.remove(about, id);
    const id = ids.id();
    const file = path.join(folder, `${id}.zip`);
    const archive: Archive = {
      ...asked, id, of: ofText(about), file, total: papers.length, begunAt: clock.now(), state: 'waiting', made: 0, bytes: null,
      making: maker.all(papers, asked.as, file, (n) => {
        archive.state = 'making';
        archive.made = n;
      }),
    };
    this.#all.set(id, archive);
    void archive.making.ended.then((state) => {
      archive.state = state;
      if (state === 'made') archive.bytes = statSync(file, { throwIfNoEntry: false })?.size ?? null;
    });
    return id;
  }

  /** Ends one that is under way, and takes away one that has ended. */
  remove(about: CertificateAbout, id: string): void {
    const archive = this.#find(about, id);
    if (!archive) return;
    if (archive.state === 'waiting' || archive.state === 'making') archive.making.cancel();
    else {
      this.#all.delete(id);
      rmSync(archive.file, { force: true });
    }
  }

  /** Read from the disk as it is sent. Null when it is not there or not ready. */
  async file(about: CertificateAbout, id: string): Promise<Blob | null> {
    const archive = this.#find(about, id);
    return archive?.state === 'made' ? openAsBlob(archive.file).catch(() => null) : null;
  }

  #find(about: CertificateAbout, id: string): Archive | undefined {
    const archive = this.#all.get(id);
    return archive?.of === ofText(about) ? archive : undefined;
  }

  #sweep(): void {
    const until = this.#parts.clock.now() - KEPT_MS;
    for (const { id, begunAt, file, state } of this.#all.values()) {
      if (begunAt > until || state === 'making' || state === 'waiting') continue;
      this.#all.delete(id);
      rmSync(file, { force: true });
    }
  }
}
