import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DrawnPicture, PictureMaker, PictureRefusal } from '../features/media/ports.ts';
import { fewAtATime } from './few-at-a-time.ts';

const program = fileURLToPath(new URL('../features/media/program.ts', import.meta.url));
/** Live games share the computer: one picture at a time, and a queue that ends. */
const MOST_WAITING = 8;

type Drawn = DrawnPicture | { readonly refused: PictureRefusal };

/**
 * O4, TR44: each picture is drawn by a process of its own, which knows no setting and no secret and is ended when it takes too
 * long. Decoders are written in C: one that breaks takes neither the games nor the server with it.
 */
export function forkedPictures({ mostMs = 20_000 } = {}): PictureMaker {
  const inTurn = fewAtATime(1);
  let waiting = 0;
  return {
    async draw(bytes) {
      if (waiting >= MOST_WAITING) return null;
      waiting += 1;
      try {
        return await inTurn(() => inProcess(bytes, mostMs));
      } finally {
        waiting -= 1;
      }
    },
  };
}

function inProcess(bytes: Uint8Array, mostMs: number): Promise<Drawn> {
  const child = fork(program, { execArgv: ['--max-old-space-size=128'], env: {}, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return new Promise<Drawn>((resolve) => {
    const tooSlow = setTimeout(() => child.kill('SIGKILL'), mostMs);
    child.once('message', (drawn) => resolve(drawn as Drawn));
    // It was ended, or the decoder has ended it: there is no more to know about a picture like that.
    child.once('close', () => {
      clearTimeout(tooSlow);
      resolve({ refused: 'picture_damaged' });
    });
    child.once('error', () => child.kill('SIGKILL'));
    child.send(bytes, () => {});
  }).finally(() => child.kill('SIGKILL'));
}
