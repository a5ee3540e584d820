import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Field, FieldFrame } from './field.tsx';

afterEach(cleanup);

it('is named by its label and described by its hint', () => {
  render(<Field label="Name" hint="1 to 20 letters" />);
  const input = screen.getByRole('textbox', { name: 'Name' });
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('1 to 20 letters');
  expect(input.hasAttribute('aria-invalid')).toBe(false);
});

it('announces an error and counts as invalid while it is there', () => {
  const { rerender } = render(<Field label="Name" />);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toBe('');
  rerender(<Field label="Name" error="This name is already taken." />);
  const input = screen.getByRole('textbox', { name: 'Name' });
  expect(screen.getByRole('alert')).toBe(alert);
  expect(alert.textContent).toBe('This name is already taken.');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.getAttribute('aria-describedby')).toBe(alert.id);
});

it('frames any other control', () => {
  render(
    <FieldFrame label="Country" optional="optional">
      {(control) => <select {...control} />}
    </FieldFrame>,
  );
  expect(screen.getByRole('combobox', { name: 'Country optional' })).toBeTruthy();
});
