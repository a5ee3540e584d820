import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { Refusal } from './refusal.mjs';
import { whenChanged } from './step.mjs';

let folder: string;
let made: number;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tabarman-step-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  made = 0;
  write('src/deep/a.ts', 'a');
  write('lock', '1');
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

async function make(): Promise<void> {
  made += 1;
  write('dist/out.js', 'built');
}

const step = () => whenChanged({ name: 'build', from: ['src', 'lock'], makes: ['dist/out.js'], make }, folder);

it('is done once, and not again while nothing changes', async () => {
  expect([await step(), await step(), made]).toEqual([true, false, 1]);
});

it('is done again when a file changes, is added, renamed or removed', async () => {
  const changes = [
    () => write('src/deep/a.ts', 'b'),
    () => write('src/c.ts', ''),
    () => write('lock', '2'),
    () => rmSync(path.join(folder, 'src/c.ts')),
  ];
  await step();
  for (const change of changes) {
    change();
    expect([await step(), await step()]).toEqual([true, false]);
  }
});

it('does not look into what others make', async () => {
  await step();
  write('src/node_modules/x.js', '');
  write('src/dist/x.js', '');
  expect(await step()).toBe(false);
});

it('is done again when what it makes is missing', async () => {
  await step();
  rmSync(path.join(folder, 'dist'), { recursive: true });
  expect(await step()).toBe(true);
});

it('is done again after it failed, also when it had succeeded before', async () => {
  await step();
  write('lock', '2');
  const failing = { name: 'build', from: ['src', 'lock'], makes: ['dist/out.js'], make: () => Promise.reject(new Error('no')) };
  await expect(whenChanged(failing, folder)).rejects.toThrow('no');
  write('lock', '1');
  expect(await step()).toBe(true);
});

it.each([
  ['ENOSPC', 'The disk is full'],
  ['EACCES', 'cannot be written to'],
  ['EROFS', 'cannot be written to'],
])('says in words what %s means', async (code, words) => {
  const failing = { name: 'build', from: [], makes: [], make: () => Promise.reject(Object.assign(new Error(code), { code })) };
  const failure = await whenChanged(failing, folder).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Refusal);
  expect(String(failure)).toContain(words);
});
