import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Heading } from './heading.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('a screen begins at its heading', () => {
  render(<Heading>Суроо</Heading>);
  expect(document.activeElement).toBe(screen.getByRole('heading'));
});

it('within a frame that nobody is in, as the preview of a quest that is being written, the focus stays where it is', () => {
  vi.stubGlobal('parent', {});
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  render(<Heading>Суроо</Heading>);
  expect(document.activeElement).toBe(document.body);
});
