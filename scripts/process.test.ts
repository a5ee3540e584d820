import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { runQuietly } from './process.mjs';

const node = process.execPath;
const FOREVER = 'setInterval(() => {}, 1000);';

it('keeps what a program says on both streams, and its exit code', async () => {
  const { code, output } = await runQuietly(node, ['-e', 'console.log("one"); console.error("two"); process.exitCode = 3']);
  expect({ code, lines: output.trim().split('\n').sort() }).toEqual({ code: 3, lines: ['one', 'two'] });
});

it('ends what a program leaves behind', async () => {
  const leaver = `require('child_process').spawn(process.execPath, ['-e', '${FOREVER}'], { stdio: 'inherit' }).unref(); console.log('left')`;
  // What is left holds the stream: were it not ended, this would never come back.
  expect(await runQuietly(node, ['-e', leaver])).toEqual({ code: 0, output: 'left\n' });
});

it('stops a program that takes too long, and says so', async () => {
  const { code, output } = await runQuietly(node, ['-e', FOREVER], { limitMs: 300 });
  expect(code).not.toBe(0);
  expect(output).toContain('it took longer than 0.3 s');
});

it('rejects when there is no such program', async () => {
  await expect(runQuietly('no-such-program', [])).rejects.toThrow('ENOENT');
});

it('a program that follows its parent ends when the parent is killed', async () => {
  const follower = ['--import', new URL('follow-parent.mjs', import.meta.url).href, '-e', `console.log('here'); ${FOREVER}`];
  const parent = spawn(node, ['-e', `require('child_process').spawn(process.execPath, ${JSON.stringify(follower)}, { stdio: 'inherit' })`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(parent.stdout, 'readable');
  parent.kill('SIGKILL');
  // The stream ends when the last process that holds it does.
  expect(await text(parent.stdout)).toContain('here');
});
