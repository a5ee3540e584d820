import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { optionLetter } from './option-letter.ts';
import { Shape } from './shape.tsx';

afterEach(cleanup);

it('eight options have eight silhouettes and the Latin letters A to H', () => {
  const indexes = [0, 1, 2, 3, 4, 5, 6, 7];
  const { container } = render(indexes.map((index) => <Shape key={index} index={index} />));
  const silhouettes = Array.from(container.querySelectorAll('path'), (path) => path.getAttribute('d'));
  expect(new Set(silhouettes).size).toBe(8);
  expect(container.textContent).toBe('ABCDEFGH');
  expect(indexes.map(optionLetter).join('')).toBe('ABCDEFGH');
});
