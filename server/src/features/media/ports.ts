/** One file of a picture or a sound, named by its ending: `-large.webp`, `-small.webp`, `.mp3`. */
export type Part = `-${'large' | 'small'}.webp` | `.${'mp3' | 'ogg' | 'm4a' | 'wav'}`;

export interface StoredMedia {
  readonly id: string;
  readonly parts: Readonly<Partial<Record<Part, Uint8Array>>>;
  /** Null for what comes with the program. */
  readonly ownerId: string | null;
}

/** Pictures and sounds that were looked through: files with a row for each of them. */
export interface MediaStore {
  /** What is there already counts as brought again now. When it returns, everything is on the disk. */
  keep(media: StoredMedia, at: number): Promise<void>;
  /** Null for what is not there, whatever is asked for. */
  read(id: string, part: string): Promise<Uint8Array | null>;
  /** Bytes of what this person brought. */
  bytesOf(ownerId: string): Promise<number>;
  /** What was brought last before an instant. */
  broughtBefore(at: number): Promise<string[]>;
  remove(id: string): Promise<void>;
  /** Removes the files that a crash left without a row. */
  tidy(): Promise<void>;
}

export type PictureRefusal = 'picture_unknown' | 'picture_damaged' | 'picture_too_large';

export interface DrawnPicture {
  readonly large: Uint8Array;
  readonly small: Uint8Array;
  /** Of the large size. */
  readonly width: number;
  readonly height: number;
}

/** Draws pictures anew, where their decoders can neither hold up the games nor see a secret. */
export interface PictureMaker {
  /** Null when too many wait already. */
  draw(bytes: Uint8Array): Promise<DrawnPicture | { readonly refused: PictureRefusal } | null>;
}
