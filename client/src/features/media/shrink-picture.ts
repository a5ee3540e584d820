import { LARGE_SIDE } from '@tabarman/shared/media/sizes.ts';

/** What is smaller goes as it is. */
const LARGE_BYTES = 1_000_000;
const QUALITY = 0.92;

/**
 * A large photo made as large as it will be kept, before it is sent: over a slow line it would not come through otherwise. What this
 * browser cannot open goes as it is; the server looks at everything anyway.
 */
export async function shrinkPicture(file: Blob): Promise<Blob> {
  if (file.size <= LARGE_BYTES) return file;
  const bitmap = await createImageBitmap(file).catch(() => null);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!bitmap || !context) return file;
  const scale = Math.min(1, LARGE_SIDE / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return smaller && smaller.size < file.size ? smaller : file;
}
