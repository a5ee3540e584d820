import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from './data-folder.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const modeOf = (file: string) => statSync(file).mode & 0o777;

describe('the data folder', () => {
  it('[D1] is made with all folders above it, closed to other people', () => {
    const folder = openDataFolder(path.join(home, 'a/b'), 1);
    expect(modeOf(path.join(home, 'a/b'))).toBe(0o700);
    folder.release();
  });

  it('[D1] a folder that cannot be made is refused by name', () => {
    writeFileSync(path.join(home, 'file'), 'mine');
    expect(() => openDataFolder(path.join(home, 'file/data'), 1)).toThrow(/^The data folder .*file\/data cannot be written to \(ENOTDIR\)/);
    expect(readFileSync(path.join(home, 'file'), 'utf8')).toBe('mine');
  });

  it('[D2] too little free space is refused before anything is written', () => {
    expect(() => openDataFolder(home, 1_000_000_000)).toThrow(/^Only \d+ MB are free on the disk of .* and 1000000000 MB are needed/);
    expect(readdirSync(home)).toEqual([]);
  });

  it('[D3] has one owner at a time', () => {
    const first = openDataFolder(home, 1);
    expect(() => openDataFolder(home, 1)).toThrow(/^Another Tabarman server is running on /);
    first.release();
    openDataFolder(home, 1).release();
  });

  it('[D4] keeps a secret of 256 bits over starts, readable by its owner only', () => {
    const first = openDataFolder(home, 1);
    const secret = first.secret('auth-secret', 'everybody is signed out');
    expect(Buffer.from(secret, 'base64url').length).toBe(32);
    expect(first.secret('other-secret', 'gone')).not.toBe(secret);
    first.release();
    chmodSync(path.join(home, 'auth-secret'), 0o644);
    const second = openDataFolder(home, 1);
    expect(second.secret('auth-secret', 'everybody is signed out')).toBe(secret);
    expect(modeOf(path.join(home, 'auth-secret'))).toBe(0o600);
    second.release();
  });

  it('[D4] half a secret is never used, nor overwritten', () => {
    const folder = openDataFolder(home, 1);
    writeFileSync(folder.file('auth-secret'), 'half');
    expect(() => folder.secret('auth-secret', 'everybody is signed out')).toThrow(/is damaged/);
    expect(readFileSync(folder.file('auth-secret'), 'utf8')).toBe('half');
    expect(existsSync(folder.file('auth-secret.draft'))).toBe(false);
    folder.release();
  });
});
