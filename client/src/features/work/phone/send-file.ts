import { Upload } from 'tus-js-client';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';

/** A piece goes through within the 15 seconds that the server gives a request, on a line of 20 kB a second. */
const PIECE_BYTES = 256 * 1_024;
const RETRY_MS = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

interface Sending {
  readonly slug: string;
  readonly key: string;
  readonly field: string;
  readonly file: File;
  readonly onProgress: (share: number) => void;
}

/** WK7: sends a file piece by piece and goes on where it stopped, also after the page was closed. Gives its id, or why it was not taken; `stop` ends it. */
export function sendFile({ slug, key, field, file, onProgress }: Sending, signal: AbortSignal): Promise<{ readonly id: string } | { readonly error: ErrorCode }> {
  return new Promise((resolve) => {
    const upload = new Upload(file, {
      endpoint: '/works/uploads', chunkSize: PIECE_BYTES, retryDelays: RETRY_MS, removeFingerprintOnSuccess: true,
      headers: { 'x-key': key, 'x-call': slug }, metadata: { field, filename: file.name },
      fingerprint: ({ name, size, lastModified }: File) => Promise.resolve(['tabarman', slug, field, name, size, lastModified].join('-')),
      onProgress: (sent, all) => onProgress(all === 0 ? 0 : sent / all),
      onSuccess: () => resolve({ id: upload.url?.split('/').at(-1) ?? '' }),
      onError: (error) => resolve({ error: codeOf('originalResponse' in error ? (error.originalResponse?.getBody() ?? '') : '') }),
    });
    signal.addEventListener('abort', () => {
      void upload.abort().catch(() => null);
      resolve({ error: 'try_again' });
    });
    void upload.findPreviousUploads().then(([before]) => {
      if (before) upload.resumeFromPreviousUpload(before);
      upload.start();
    });
  });
}

function codeOf(body: string): ErrorCode {
  const code = /"code":"([a-z_]{3,60})"/.exec(body)?.[1];
  return (code ?? 'try_again') as ErrorCode;
}
