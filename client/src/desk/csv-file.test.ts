import { expect, it } from 'vitest';
import { csvFile } from './csv-file.ts';

it('begins the file so that spreadsheets read its letters', async () => {
  const bytes = new Uint8Array(await csvFile('Ө').arrayBuffer());
  expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0xd3, 0xa8]);
});
