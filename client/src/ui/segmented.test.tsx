import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { LanguagePicker } from './language-picker.tsx';

afterEach(cleanup);

it('offers each language in its own words, marked with its language, one of them chosen', () => {
  const choose = vi.fn<(language: string) => void>();
  render(<LanguagePicker label="Choose your language" value="ky" onChange={choose} />);
  expect(screen.getByRole('group', { name: 'Choose your language' })).toBeTruthy();
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
    ['ky', true],
    ['tg', false],
    ['uz', false],
    ['ru', false],
    ['en', false],
  ]);
  expect(screen.getByText('Oʻzbekcha').closest('label')?.lang).toBe('uz');
  fireEvent.click(screen.getByRole('radio', { name: 'Тоҷикӣ' }));
  expect(choose.mock.calls).toEqual([['tg']]);
});
