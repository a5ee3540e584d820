import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CallField, FileType } from '@tabarman/shared/call/field.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { chosenOf } from '@tabarman/shared/work/chosen.ts';
import type { WorkValues } from '@tabarman/shared/work/values.ts';
import type { Clock, Ids } from '../../game/ports.ts';
import { fileTypeOf } from './file-types.ts';
import type { FileStore, UploadRow, Uploads } from '../ports.ts';

const HOUR_MS = 60 * 60_000;
/** A link opens a file for this long: a page that was left open overnight is loaded anew. */
const LINK_MS = 12 * HOUR_MS;
/** An upload that stands still for so long is given up. */
const UNFINISHED_MS = 7 * 24 * HOUR_MS;
const MOST_OF_WORK = 2_000_000_000;
const LONGEST_NAME = 200;

interface FilesParts {
  readonly uploads: Uploads;
  readonly store: FileStore;
  readonly ids: Pick<Ids, 'id'>;
  readonly clock: Clock;
  readonly secret: string;
  /** Whether the disk can hold more. */
  readonly hasRoom: () => boolean;
}

export interface NewFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: number;
}

/** Of whom a link is, who may come to have a conflict with the work; a link of those who made it, or of everybody, is nobody's. */
export interface FileReader {
  readonly by: 'juror' | 'account';
  readonly id: string;
}

/** What a link says beside the file. */
interface FileLink {
  readonly until: number;
  readonly sign: string;
  readonly reader: FileReader | null;
}

/** WK7: files of works: begun with what they are to be, looked at when all of their bytes are there, opened by links that end. */
export class Files {
  readonly #parts: FilesParts;

  constructor(parts: FilesParts) {
    this.#parts = parts;
  }

  of(workId: string): Promise<UploadRow[]> {
    return this.#parts.uploads.of(workId);
  }

  /** Refused before a byte is read: no such field, too large for it, or the work or the disk holds enough. */
  async begin(workId: string, { fields }: Pick<Call, 'fields'>, { field: id, name, bytes }: NewFile): Promise<{ readonly id: string } | { readonly error: ErrorCode }> {
    const { uploads, ids, clock, hasRoom } = this.#parts;
    const field = fields.find((one) => one.id === id);
    if (field?.kind !== 'file') return { error: 'field_unknown' };
    if (!Number.isSafeInteger(bytes) || bytes < 1 || bytes > field.mostBytes) return { error: 'file_too_large' };
    const used = (await uploads.of(workId)).reduce((all, one) => all + one.bytes, 0);
    if (!hasRoom() || used + bytes > roomOf({ fields })) return { error: 'storage_full' };
    const row = { id: ids.id(), workId, field: id, name: cleanFileName(name), bytes, createdAt: clock.now() };
    await uploads.add(row);
    return { id: row.id };
  }

  /** What its bytes are decides, whatever it is called; one that the field does not take is gone. */
  async finish(id: string, { fields }: Pick<Call, 'fields'>): Promise<ErrorCode | null> {
    const { uploads, store, clock } = this.#parts;
    const row = await uploads.byId(id);
    const field = row && fields.find((one) => one.id === row.field);
    if (!row || field?.kind !== 'file') return 'not_found';
    const { mime, hash } = await store.look(id);
    const type = mime === null ? null : fileTypeOf(mime);
    if (mime === null || type === null || !field.types.includes(type)) {
      await this.#drop(row);
      return 'file_type_unknown';
    }
    await uploads.finish(id, { mime, hash, at: clock.now() });
    return null;
  }

  /** All of its bytes came, but the answer got lost before they were looked at. */
  async isWhole({ id, bytes, done }: UploadRow): Promise<boolean> {
    return done === null && (await this.#parts.store.sizeOf(id)) === bytes;
  }

  byId(id: string): Promise<UploadRow | null> {
    return this.#parts.uploads.byId(id);
  }

  /** A link that opens a file for hours, to whoever has it; that of a reader only while the work is there for them. */
  hrefOf(id: string, reader: FileReader | null = null): string {
    const { clock } = this.#parts;
    const until = Math.ceil((clock.now() + LINK_MS) / HOUR_MS) * HOUR_MS;
    return `/works/files/${id}?until=${until}${reader === null ? '' : `&${reader.by}=${reader.id}`}&sign=${this.#sign(id, until, reader)}`;
  }

  /** Null for a link that is over, or was never given. Whether its reader may still read the work is for who asks to find out. */
  async opened(id: string, { until, sign, reader }: FileLink): Promise<{ readonly workId: string; readonly name: string; readonly path: string; readonly mime: string; readonly type: FileType } | null> {
    const { uploads, store, clock } = this.#parts;
    const expected = Buffer.from(this.#sign(id, until, reader));
    const given = Buffer.from(sign);
    if (!(until > clock.now()) || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const row = await uploads.byId(id);
    const type = row?.done ? fileTypeOf(row.done.mime) : null;
    return row?.done && type !== null ? { workId: row.workId, name: row.name, path: store.pathOf(id), mime: row.done.mime, type } : null;
  }

  async remove(id: string): Promise<void> {
    const row = await this.#parts.uploads.byId(id);
    if (row) await this.#drop(row);
  }

  async removeAll(workId: string): Promise<void> {
    for (const row of await this.#parts.uploads.of(workId)) await this.#drop(row);
  }

  /** What was begun and not ended for days, and files without a row, are gone. */
  async tidy(): Promise<void> {
    const { uploads, store, clock } = this.#parts;
    for (const row of await uploads.unfinishedBefore(clock.now() - UNFINISHED_MS)) await this.#drop(row);
    const known = new Set(await uploads.ids());
    for (const id of await store.ids()) if (!known.has(id)) await store.remove(id);
  }

  async #drop({ id }: UploadRow): Promise<void> {
    // The row goes first: bytes without one are removed at the next start.
    await this.#parts.uploads.remove(id);
    await this.#parts.store.remove(id);
  }

  #sign(id: string, until: number, reader: FileReader | null): string {
    return createHmac('sha256', this.#parts.secret).update(`file ${id} until ${until}${reader === null ? '' : ` for ${reader.by} ${reader.id}`}`).digest('base64url');
  }
}

/** How many bytes the files of one work may have: what its fields take, twice, so that a file can be replaced. */
export function roomOf({ fields }: Pick<Call, 'fields'>): number {
  return Math.min(MOST_OF_WORK, 2 * fields.reduce((all, field) => all + (field.kind === 'file' ? field.most * field.mostBytes : 0), 0));
}

/** A file as the rules of a work need it. */
export const fileState = ({ id, field, done }: UploadRow) => ({ id, field, isDone: done !== null });

/** The ids of the files that values name. */
export function filesIn(fields: readonly CallField[], values: WorkValues): readonly string[] {
  return fields.flatMap(({ id, kind }) => (kind === 'file' ? chosenOf(values[id]) : []));
}

/** Shown and offered when it is saved; no path is ever made of it. */
function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const cleaned = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '');
  return Array.from(cleaned).slice(-LONGEST_NAME).join('') || 'file';
}
