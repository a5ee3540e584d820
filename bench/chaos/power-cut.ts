import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sleep } from '../figures.ts';
import { Stage, type Size, type Verdict } from './stage.ts';

const ATTACH_MS = 500;

/** Why the order of system calls cannot be seen here; null when it can. */
export function whyNoTrace(): string | null {
  if (process.platform !== 'linux') return 'strace is for Linux';
  const { status, error } = spawnSync('strace', ['-e', 'trace=none', 'true'], { stdio: 'ignore' });
  if (error) return 'strace is not installed';
  return status === 0 ? null : 'strace may not trace here';
}

/** Watches the system calls of the server while answers come: after a power cut only what was synced is there. */
export async function watchSyncs(size: Size, dataDir: string): Promise<Verdict & { early: readonly string[]; seen: number }> {
  const stage = await Stage.open(size, dataDir);
  const trace = path.join(dataDir, 'trace');
  const strace = spawn('strace', ['-y', '-s', '5000', '-e', 'trace=pwrite64,pwritev,fdatasync,fsync,write,writev', '-o', trace, '-p', String(stage.server.pid)], { stdio: 'ignore' });
  await sleep(ATTACH_MS);
  await stage.ask(0);
  await stage.toReveal(0);
  await stage.toLeaderboard(0);
  const detached = once(strace, 'exit');
  strace.kill('SIGINT');
  await detached;
  const ids = stage.crowd.notes.filter((n) => n.what === 'ok').map((n) => n.answerId);
  const early = acknowledgedEarly(readFileSync(trace, 'utf8').split('\n'), ids);
  const verdict = await stage.finish();
  await stage.close();
  return { ...verdict, early, seen: ids.length };
}

/** The answers of which the trace does not show: written to the log, the log synced, and only then the acknowledgement sent. */
export function acknowledgedEarly(lines: readonly string[], answerIds: readonly string[]): string[] {
  const isLog = (line: string) => /^(?:\S+ )?(?:pwrite64|pwritev|fdatasync|fsync)\(\d+<[^>]*live\.db-wal>/.test(line);
  const syncs = lines.flatMap((line, i) => (isLog(line) && /sync\(.* = 0$/.test(line) ? [i] : []));
  return answerIds.filter((id) => {
    const written = lines.findIndex((line) => isLog(line) && line.includes('pwrite') && line.includes(id));
    const sent = lines.findIndex((line) => /^(?:\S+ )?writev?\(\d+<(?:socket|TCP)/.test(line) && line.includes(id));
    return written === -1 || sent === -1 || !syncs.some((at) => written < at && at < sent);
  });
}
