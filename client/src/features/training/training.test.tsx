import { serve } from '../../desk/server.fixture.ts';
import type { Training } from '@tabarman/shared/protocol/contract/trainings.ts';
import { groupChangeOf } from '@tabarman/shared/training/change.ts';
import type { Comparison } from '@tabarman/shared/training/comparison.ts';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { TrainingScreen } from './screens/training-page.tsx';

const inAll = (text: string) => ({ ky: text, tg: text, uz: text, ru: text, en: text });
const run = (place: 'pre' | 'post', closesAt: number | null): Training['pre'] => ({
  id: place, code: `${place}1234`, title: inAll('Media'), opensAt: null, closesAt, state: closesAt === null ? 'open' : 'closed', createdAt: 1, participants: 7, finished: 6, trainingId: 't1', place,
  settings: { purpose: 'test', attempts: 1, time: { by: 'none' }, shuffle: { questions: true, options: true }, feedback: 'never', canGoBack: true, identify: 'code', groups: ['Ош', 'Хуҷанд'] },
});
const training: Training = { id: 't1', name: 'Ош, март', title: inAll('Media'), createdAt: 1, pre: run('pre', 2), post: run('post', 3) };
const all = groupChangeOf([{ pre: 100, post: 100 }, { pre: 60, post: 80 }, { pre: 20, post: 60 }, { pre: 40, post: 70 }, { pre: 50, post: 40 }]);
const waiting: Comparison = { pairs: 4, ambiguous: { pre: 2, post: 0 }, alone: { pre: 0, post: 1 }, unfinished: { pre: 0, post: 0 }, leftOut: 0, waits: 'open', figures: null };
const change = { pre: 50, post: 40, gain: { value: -0.2 } };
const shown: Comparison = {
  ...waiting, waits: null,
  figures: { all, rapid: 1, thoughtful: null, groups: [], hidden: ['Ош', 'Хуҷанд'], topics: [], questions: [], people: [{ name: null, ...change, isRapid: true }] },
};

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const open = (served: Parameters<typeof serve>[0]) => {
  const asked = serve(served);
  render(<TrainingScreen id="t1" />);
  return asked;
};

describe('the page of a training', () => {
  it('[PT4] says what the figures wait for, and closes both tests', async () => {
    const openTests = { ...training, pre: run('pre', null), post: run('post', null) };
    const asked = open({
      'GET /trainings/t1': { data: openTests }, 'GET /trainings/t1/comparison': { data: waiting },
      'PUT /runs/pre/window': { data: openTests.pre }, 'PUT /runs/post/window': { data: openTests.post },
    });
    expect(await screen.findByText(/Pairs so far: 4/)).toBeDefined();
    expect(screen.getByText('Took the post-test only: 1 · Cannot be told apart, pre-test: 2')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Close both and compare' }));
    await waitFor(() => expect(asked.filter(({ endpoint }) => endpoint.startsWith('PUT')).map(({ endpoint }) => endpoint)).toEqual(['PUT /runs/pre/window', 'PUT /runs/post/window']));
  });

  it('[PT1] offers the post-test once, with what it tells', async () => {
    const asked = open({ 'GET /trainings/t1': { data: { ...training, post: null } }, 'GET /trainings/t1/comparison': { data: { ...waiting, waits: 'noPost' } }, 'PUT /trainings/t1/post': { data: training } });
    fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'never' } });
    fireEvent.click(screen.getByRole('button', { name: 'Create the post-test' }));
    await waitFor(() => expect(asked.find(({ endpoint }) => endpoint === 'PUT /trainings/t1/post')?.body).toEqual({ settings: { feedback: 'never' } }));
  });

  it('[PT5] [PT6] [PT7] shows each number with its meaning and source, and what speaks against it', async () => {
    open({ 'GET /trainings/t1': { data: training }, 'GET /trainings/t1/comparison': { data: shown } });
    expect(await screen.findAllByText(/Hake 1998/)).toHaveLength(2);
    expect(screen.getByText(/Ceiling: 20 % had everything right before/)).toBeDefined();
    expect(screen.getByText('1 of 5 guessed rapidly.')).toBeDefined();
    expect(screen.getByText(/Not shown: Ош and Хуҷанд/)).toBeDefined();
    expect(screen.getByRole('img', { name: 'Everybody: before 54 %, after 70 %' })).toBeDefined();
    fireEvent.click(screen.getByRole('tab', { name: 'People' }));
    const row = screen.getByRole('row', { name: /Person 1/, hidden: true });
    expect(row.textContent).toContain('-0.2low');
    expect(screen.getByRole('link', { name: 'Workbook' }).getAttribute('href')).toBe('/api/v1/trainings/t1/files/xlsx?language=en');
  });
});
