import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CertificateMaker, MadeNews, MakingOrder } from '../features/certificate/ports.ts';
import { fewAtATime } from './few-at-a-time.ts';

const program = fileURLToPath(new URL('../features/certificate/program.ts', import.meta.url));
const MOST_WAITING = 8;

/**
 * CE7: certificates are drawn by a process of its own, which knows no setting and no secret, has its own bound of memory, and is ended
 * when it says nothing for `mostMs`. One by one and archives have a turn each, so that a look at one need not wait for hundreds.
 */
export function forkedCertificates({ mostMs = 20_000 } = {}): CertificateMaker & { close(): void } {
  const [oneInTurn, allInTurn] = [fewAtATime(1), fewAtATime(1)];
  const running = new Set<() => void>();
  let waiting = 0;
  let isClosed = false;

  function begin(order: MakingOrder, onNews: (news: MadeNews) => void): { readonly closed: Promise<void>; readonly end: () => void } {
    const child = fork(program, { execArgv: ['--max-old-space-size=256'], env: {}, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const end = () => void child.kill('SIGKILL');
    running.add(end);
    let silence = setTimeout(end, mostMs);
    child.on('message', (news: MadeNews) => {
      clearTimeout(silence);
      silence = setTimeout(end, mostMs);
      onNews(news);
      if (news.did !== 'step') end();
    });
    child.once('error', end);
    const closed = new Promise<void>((resolve) => child.once('close', () => {
      clearTimeout(silence);
      running.delete(end);
      resolve();
    }));
    child.send(order, () => {});
    return { closed, end };
  }

  return {
    async one(paper, as) {
      if (waiting >= MOST_WAITING) return null;
      waiting += 1;
      try {
        return await oneInTurn(async () => {
          if (isClosed) return null;
          let bytes: Uint8Array | null = null;
          await begin({ do: 'one', paper, as }, (news) => {
            if (news.did === 'one') ({ bytes } = news);
          }).closed;
          return bytes;
        });
      } finally {
        waiting -= 1;
      }
    },
    all(papers, as, file, onStep) {
      let isCancelled = false;
      let end = () => {};
      const ended = allInTurn(async () => {
        if (isCancelled || isClosed) return 'cancelled';
        onStep(0);
        let isWhole = false;
        const child = begin({ do: 'all', papers, as, file }, (news) => {
          if (news.did === 'step') onStep(news.n);
          isWhole ||= news.did === 'all';
        });
        ({ end } = child);
        await child.closed;
        if (isWhole) return 'made';
        await rm(file, { force: true });
        return isCancelled ? 'cancelled' : 'failed';
      });
      return {
        ended,
        cancel() {
          isCancelled = true;
          end();
        },
      };
    },
    close() {
      isClosed = true;
      for (const end of running) end();
    },
  };
}
