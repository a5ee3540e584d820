/** A sound as it is kept: the file anew, without what it says about itself. */
export interface Sound {
  readonly bytes: Uint8Array;
  readonly durationMs: number;
}

/** Reads one container to its last byte; null for what is damaged, or no sound alone. */
export type SoundReader = (bytes: Uint8Array) => Sound | null;
