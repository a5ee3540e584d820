import decodeQr from 'qr/decode.js';

/** What the QR code in a picture says; null where none is seen. */
export function readQr({ width, height, data }: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }): string | null {
  try {
    return decodeQr({ width, height, data }, { format: 'RGBA' });
  } catch {
    return null;
  }
}
