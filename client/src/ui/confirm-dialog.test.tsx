import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ConfirmDialog } from './confirm-dialog.tsx';

afterEach(cleanup);

function show(isOpen: boolean, calls: string[]) {
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title="Remove Aibek from the game?"
      confirmLabel="Remove"
      cancelLabel="Cancel"
      onConfirm={() => calls.push('confirm')}
      onClose={() => calls.push('close')}
    />
  );
}

it('is there only while it asks, named by its question', () => {
  const { rerender } = render(show(false, []));
  expect(document.querySelector('dialog')?.open).toBe(false);
  rerender(show(true, []));
  expect(screen.getByRole('dialog', { name: 'Remove Aibek from the game?' })).toBeTruthy();
  expect(document.querySelector('dialog')?.open).toBe(true);
  rerender(show(false, []));
  expect(document.querySelector('dialog')?.open).toBe(false);
});

it('does the thing only when confirmed', () => {
  const calls: string[] = [];
  render(show(true, calls));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(calls).toEqual(['close']);
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(calls).toEqual(['close', 'close', 'confirm']);
});

it('Escape leaves everything as it is', () => {
  const calls: string[] = [];
  render(show(true, calls));
  const cancel = new Event('cancel', { cancelable: true });
  fireEvent(screen.getByRole('dialog'), cancel);
  expect(calls).toEqual(['close']);
  // The owner closes it by its state, so that the two never disagree.
  expect(cancel.defaultPrevented).toBe(true);
});
