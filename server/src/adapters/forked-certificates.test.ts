import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { paperOf } from '@tabarman/shared/certificate/paper.ts';
import { season } from '@tabarman/shared/season/season.fixture.ts';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { NamedPaper } from '../features/certificate/ports.ts';
import { forkedCertificates } from './forked-certificates.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

const maker = forkedCertificates();
afterAll(() => maker.close());

const papers = (n: number): NamedPaper[] => Array.from({ length: n }, (_, i) => ({
  name: `${i + 1} Ғолибон.pdf`,
  paper: paperOf({
    certificate: { holderId: `e${i}`, kind: 'part', board: 'all', name: `Ғолибон ${i}`, publicName: '', country: 'TJ', university: null, place: null, award: null, work: null, language: 'tg', code: 'ABCDEFGHJKMN' },
    occasion: { title: season.title, stage: season.stages[0]!.title, into: null, reference: 'ru' }, releasedAt: 0, language: 'tg', signatures: [], origin: 'https://tabarman.example',
  }),
}));

describe('certificates made by a process of their own', () => {
  it('[CE7] many become an archive, and how many are ready is told on the way', async () => {
    const file = path.join(temporaryFolder(), 'all.zip');
    const steps: number[] = [];
    expect(await maker.all(papers(3), 'pdf', file, (n) => steps.push(n)).ended).toBe('made');
    expect(steps).toEqual([0, 1, 2, 3]);
    const made = unzipSync(readFileSync(file));
    expect(Object.keys(made)).toEqual(['1 Ғолибон.pdf', '2 Ғолибон.pdf', '3 Ғолибон.pdf']);
    for (const bytes of Object.values(made)) expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('[CE7] one that is cancelled, before its turn or under way, leaves nothing and holds up nobody', async () => {
    const folder = temporaryFolder();
    const [first, second, third] = ['1.zip', '2.zip', '3.zip'].map((name) => path.join(folder, name)) as [string, string, string];
    const begun = Promise.withResolvers<void>();
    const running = maker.all(papers(200), 'pdf', first, (n) => n === 2 && begun.resolve());
    const waiting = maker.all(papers(1), 'pdf', second, () => {});
    const after = maker.all(papers(1), 'pdf', third, () => {});
    waiting.cancel();
    await begun.promise;
    running.cancel();
    expect(await Promise.all([running.ended, waiting.ended, after.ended])).toEqual(['cancelled', 'cancelled', 'made']);
    expect([first, second, third].map((file) => existsSync(file))).toEqual([false, false, true]);
  });

  it('[CE7] one that ends by itself is told as failed, leaves nothing, and can be begun again', async () => {
    const file = path.join(temporaryFolder(), 'all.zip');
    const dying = forkedCertificates();
    const ended = dying.all(papers(200), 'pdf', file, (n) => n === 1 && dying.close()).ended;
    expect(await ended).toBe('failed');
    expect(existsSync(file)).toBe(false);
    expect(await maker.all(papers(1), 'pdf', file, () => {}).ended).toBe('made');
    const silent = forkedCertificates({ mostMs: 1 });
    expect(await silent.all(papers(5), 'pdf', path.join(temporaryFolder(), 'x.zip'), () => {}).ended).toBe('failed');
    expect(await silent.one(papers(1)[0]!.paper, 'pdf')).toBeNull();
  });

  it('[CE7] more than a few that are asked for at once are refused, not kept waiting', async () => {
    const asked = Array.from({ length: 10 }, () => maker.one(papers(1)[0]!.paper, 'pdf'));
    expect(await Promise.all(asked.slice(8))).toEqual([null, null]);
    expect((await asked[0])?.length).toBeGreaterThan(10_000);
    maker.close();
    await Promise.all(asked);
  });
});
