import type { AudioFormat } from './schema.ts';

export type PictureSize = 'large' | 'small';

/** Where a stored picture is, in the size for a projector or a phone. */
export function pictureAddress(id: string, size: PictureSize): string {
  return `/media/${id}-${size}.webp`;
}

export function soundAddress({ id, format }: { readonly id: string; readonly format: AudioFormat }): string {
  return `/media/${id}.${format}`;
}
