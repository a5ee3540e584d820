import type { StoredPicture, StoredSound } from '@tabarman/shared/media/schema.ts';
import { type ErrorCode, errors } from '@tabarman/shared/protocol/errors.ts';
import type { Outcome } from '../../desk/api.ts';

interface Kept {
  readonly pictures: StoredPicture;
  readonly sounds: StoredSound;
}

/**
 * Sends a file and tells how much of it has gone, 0 to 1: `fetch` cannot. Never rejects.
 */
export function upload<What extends keyof Kept>(what: What, file: Blob, onProgress: (sent: number) => void, signal: AbortSignal): Promise<Outcome<Kept[What]>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/media/${what}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(request.status === 201 ? { ok: true, data: request.response as Kept[What] } : { ok: false, failure: codeOf(request.response) });
    request.onerror = () => resolve({ ok: false, failure: 'unreachable' });
    request.onabort = () => resolve({ ok: false, failure: 'unreachable' });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function codeOf(answer: unknown): ErrorCode {
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : '';
  return Object.hasOwn(errors, code) ? (code as ErrorCode) : 'internal';
}
