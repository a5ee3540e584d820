import { serve } from '../../../desk/server.fixture.ts';
import type { ImportReport } from '@tabarman/shared/exchange/import-report.ts';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../../i18n/desk/messages.ts';
import { ImportScreen } from './import.tsx';

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

const report: ImportReport = {
  format: 'kahoot', title: { en: 'Valley' }, reference: 'en', languages: ['en'], found: 3, good: 2, unlisted: 0,
  rounds: [{ title: null, questions: [
    { prompt: { en: 'Which town lies in the valley?' }, kind: 'single', options: [{ text: { en: 'Osh' }, isRight: true }, { text: { en: 'Bukhara' }, isRight: false }], answer: null },
    { prompt: { en: 'Is it so?' }, kind: 'boolean', options: [], answer: 'false' },
  ] }],
  findings: [
    { at: { by: 'file' }, outcome: 'noted', code: 'language_guessed', data: { became: 'en' } },
    { at: { by: 'row', row: 11, column: 'H' }, outcome: 'left_out', code: 'key_unknown', data: { value: '7' } },
    { at: { by: 'row', row: 10 }, outcome: 'changed', code: 'value_adjusted', data: { field: 'seconds', value: '300', became: '240' } },
    { at: { by: 'line', line: 4 }, outcome: 'changed', code: 'too_long', data: { field: 'min', count: 5, most: 4 } },
  ],
};
const whole: ImportReport = { ...report, found: 2, findings: [] };

async function choose(answer: ImportReport) {
  const asked = serve({ 'POST /imports': { data: { id: 'i1', report: answer } }, 'POST /imports/i1/quest': { data: { questId: 'q9' } } });
  render(<ImportScreen />);
  const file = new File(['x'], 'Долина.xlsx', { type: 'text/csv' });
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } });
  await screen.findByDisplayValue('Valley');
  return asked;
}

it('[I3] says what is wrong by place, under what there is to do', async () => {
  await choose(report);
  expect(screen.getByText('3 questions in the file')).toBeDefined();
  expect(screen.getByText('Not imported: correct these in the file')).toBeDefined();
  expect(screen.getByText('Row 11, column H').parentElement?.textContent).toContain('The right answer “7” is not among the options.');
  expect(screen.getByText('Row 10').parentElement?.textContent).toContain('Seconds: 300 became 240.');
  expect(screen.getByText('Line 4').parentElement?.textContent).toContain('min: 5 characters. At most 4 fit.');
  expect(screen.getByText('The language was told by the words: English.')).toBeDefined();
});

it('[I4] offers the good questions only where some were left out, and takes them', async () => {
  const asked = await choose(report);
  expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Import only the 2 good questions' }));
  fireEvent.submit(document.querySelector('form')!);
  await screen.findByText('2 questions are in the quest “Valley” now.');
  expect(asked.filter((a) => a.endpoint === 'POST /imports/i1/quest').map((a) => a.body)).toEqual([{ take: 'good' }]);
});

it('[I4] takes a file without faults whole, under the title that was typed', async () => {
  const asked = await choose(whole);
  expect(screen.getByText('Nothing is wrong with this file.')).toBeDefined();
  fireEvent.change(screen.getByLabelText(/^Title of the quest/), { target: { value: 'Towns' } });
  fireEvent.submit(document.querySelector('form')!);
  await screen.findByText('2 questions are in the quest “Towns” now.');
  expect(asked.at(-1)).toMatchObject({ body: { take: 'all', title: 'Towns' } });
});

it('[I7] reads the file again in another language', async () => {
  const asked = await choose(report);
  fireEvent.change(screen.getByLabelText(/^Language of the file/), { target: { value: 'ky' } });
  await waitFor(() => expect(asked.filter((a) => a.endpoint === 'POST /imports')).toHaveLength(2));
});

it('[I5] a file that is refused is explained, and another can be chosen', async () => {
  serve({ 'POST /imports': { refusal: 'file_unknown' } });
  render(<ImportScreen />);
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [new File(['x'], 'a.txt')] } });
  expect(await screen.findByText('This is no file of questions that is known here.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Choose a file' })).toBeDefined();
});

it('a file that is dropped anywhere on the page is read', async () => {
  serve({ 'POST /imports': { data: { id: 'i1', report } } });
  render(<ImportScreen />);
  fireEvent.drop(window, { dataTransfer: { files: [new File(['x'], 'a.txt')] } });
  expect(await screen.findByText('3 questions in the file')).toBeDefined();
});

it('[I10] the template is offered in the languages that are ticked, and never in none', () => {
  render(<ImportScreen />);
  const link = () => screen.getByText<HTMLAnchorElement>('Download the template').getAttribute('href');
  fireEvent.click(screen.getByLabelText('Кыргызча'));
  expect(link()).toBe('/api/v1/imports/template?languages=ky,en');
  fireEvent.click(screen.getByLabelText('Кыргызча'));
  fireEvent.click(screen.getByLabelText('English'));
  expect(link()).toBe('/api/v1/imports/template?languages=en');
});
