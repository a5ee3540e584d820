import { mkdirSync, openAsBlob, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CertificateFormat, MakingState } from '@tabarman/shared/certificate/formats.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { CertificateMaker, Making, NamedPaper } from './ports.ts';

/** Files are fetched soon after they are made, and names do not lie about. */
const KEPT_MS = 24 * 60 * 60_000;
const MOST_OF_A_STAGE = 6;

export interface ArchiveAbout {
  readonly seasonId: string;
  readonly stage: string;
  /** Of the version of the results. */
  readonly number: number;
  readonly as: CertificateFormat;
  readonly language: Language | 'own';
}

interface Archive extends ArchiveAbout {
  readonly id: string;
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

/** CE7: archives of certificates, begun at the desk and fetched when they are ready. They live a day, and never over a start of the server. */
export class Archives {
  readonly #parts: ArchivesParts;
  readonly #all = new Map<string, Archive>();

  constructor(parts: ArchivesParts) {
    this.#parts = parts;
    rmSync(parts.folder, { recursive: true, force: true });
    mkdirSync(parts.folder, { recursive: true, mode: 0o700 });
  }

  /** Newest first. */
  of(seasonId: string, stage: string) {
    this.#sweep();
    return [...this.#all.values()].filter((one) => one.seasonId === seasonId && one.stage === stage).reverse()
      .map(({ id, number, as, language, state, made, total, begunAt, bytes }) => ({ id, number, as, language, state, made, total, begunAt, bytes }));
  }

  /** Null, when there is no room on the disk. The oldest of a stage that has ended makes room for a new one. */
  begin(about: ArchiveAbout, papers: readonly NamedPaper[]): string | null {
    const { maker, folder, ids, clock, hasRoom } = this.#parts;
    if (!hasRoom()) return null;
    this.#sweep();
    for (const { id } of this.of(about.seasonId, about.stage).slice(MOST_OF_A_STAGE - 1)) this.remove(about.seasonId, about.stage, id);
    const id = ids.id();
    const file = path.join(folder, `${id}.zip`);
    const archive: Archive = {
      ...about, id, file, total: papers.length, begunAt: clock.now(), state: 'waiting', made: 0, bytes: null,
      making: maker.all(papers, about.as, file, (n) => {
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

  /** Ends one that is under way, and takes away one that has ended. False when it is not there. */
  remove(seasonId: string, stage: string, id: string): boolean {
    const archive = this.#find(seasonId, stage, id);
    if (!archive) return false;
    if (archive.state === 'waiting' || archive.state === 'making') archive.making.cancel();
    else {
      this.#all.delete(id);
      rmSync(archive.file, { force: true });
    }
    return true;
  }

  /** Read from the disk as it is sent. Null when it is not there or not ready. */
  async file(seasonId: string, stage: string, id: string): Promise<Blob | null> {
    const archive = this.#find(seasonId, stage, id);
    return archive?.state === 'made' ? openAsBlob(archive.file).catch(() => null) : null;
  }

  #find(seasonId: string, stage: string, id: string): Archive | undefined {
    const archive = this.#all.get(id);
    return archive?.seasonId === seasonId && archive.stage === stage ? archive : undefined;
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
