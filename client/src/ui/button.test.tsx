import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Button } from './button.tsx';

afterEach(cleanup);

it('takes no second press while the first is carried out, keeps the focus and says that it is busy', () => {
  const press = vi.fn<() => void>();
  const { rerender } = render(<Button onClick={press}>Next question</Button>);
  const button = screen.getByRole('button', { name: 'Next question' });
  button.focus();
  fireEvent.click(button);
  rerender(
    <Button onClick={press} isBusy>
      Next question
    </Button>,
  );
  fireEvent.click(button);
  expect(press).toHaveBeenCalledOnce();
  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(document.activeElement).toBe(button);
});

it('does not send the form it stands in unless it is asked to', () => {
  const send = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  render(
    <form onSubmit={(event) => send(event.nativeEvent)}>
      <Button>Cancel</Button>
      <Button type="submit">Join</Button>
    </form>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(send).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Join' }));
  expect(send).toHaveBeenCalledOnce();
});
