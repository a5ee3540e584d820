import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sleep } from '../figures.ts';
import { playOn, type Outage } from './foreign-lock.ts';
import { Stage, type Size } from './stage.ts';

const DISK_MB = 32;
const FULL_MS = 2_000;
const BLOCK = 4_096;

/** Why no small file system can be had here; null when it can. */
export function whyNoDisk(): string | null {
  const disk = mountSmallDisk();
  if ('notRun' in disk) return disk.notRun;
  disk.unmount();
  return null;
}

function mountSmallDisk(): { folder: string; unmount: () => void } | { notRun: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { notRun: 'only root on Linux can mount a small disk' };
  const parts = mkdtempSync(path.join(tmpdir(), 'tabarman-disk-'));
  const [image, folder] = [path.join(parts, 'image'), path.join(parts, 'mounted')];
  mkdirSync(folder);
  closeSync(openSync(image, 'w'));
  truncateSync(image, DISK_MB * 1_024 * 1_024);
  const isMounted = runs('mkfs.ext4', '-q', '-b', String(BLOCK), '-m', '0', image) && runs('mount', '-o', 'loop', image, folder);
  if (!isMounted && !runs('mount', '-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder)) {
    rmSync(parts, { recursive: true });
    return { notRun: 'mount is not allowed here' };
  }
  return {
    folder,
    unmount() {
      runs('umount', folder);
      rmSync(parts, { recursive: true });
    },
  };
}

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** A small disk fills up while answers come, and is freed again; the game goes on by itself. */
export async function fillDisk(size: Size): Promise<Outage> {
  const disk = mountSmallDisk();
  if ('notRun' in disk) throw new Error(disk.notRun);
  try {
    return await fill(size, disk.folder);
  } finally {
    disk.unmount();
  }
}

async function fill(size: Size, folder: string): Promise<Outage> {
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  const stage = await Stage.open(size, dataDir);
  await stage.ask(0);
  await stage.crowd.reached('answer 0', 0.2);
  const ballast = path.join(folder, 'ballast');
  fillUp(ballast, folder);
  const before = stage.crowd.acknowledged;
  await sleep(FULL_MS);
  const acknowledgedMeanwhile = stage.crowd.acknowledged - before;
  rmSync(ballast);
  return { ...(await playOn(stage)), acknowledgedMeanwhile, putOff: stage.crowd.putOff };
}

function fillUp(file: string, folder: string): void {
  const handle = openSync(file, 'w');
  const block = Buffer.alloc(BLOCK, 1);
  try {
    for (let left = statfsSync(folder).bfree + 1; left > 0; left -= 1) writeSync(handle, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(handle);
  }
}
