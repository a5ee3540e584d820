import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showToast, Toasts } from './toast.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  act(() => {
    vi.runAllTimers();
  });
  cleanup();
  vi.useRealTimers();
});

it('says a thing in a live region that was there before, and goes away by itself', () => {
  render(<Toasts />);
  const region = screen.getByRole('status');
  act(() => showToast('You are back online'));
  expect(region.textContent).toBe('You are back online');
  act(() => {
    vi.advanceTimersByTime(60_000);
  });
  expect(region.textContent).toBe('');
});

it('offers the way back once', () => {
  const undo = vi.fn<() => void>();
  render(<Toasts />);
  act(() => showToast('Aibek was removed', { label: 'Undo', onPress: undo }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button')).toBeNull();
});
