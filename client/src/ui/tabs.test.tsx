import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Tabs } from './tabs.tsx';

afterEach(cleanup);

function Three() {
  const [open, setOpen] = useState<'a' | 'b' | 'c'>('a');
  const tabs = (['a', 'b', 'c'] as const).map((name, i) => ({ name, label: `tab ${name}`, waiting: i, content: <input aria-label={`in ${name}`} /> }));
  return <Tabs label="three" tabs={tabs} open={open} onOpen={setOpen} />;
}

it('shows one panel and keeps what was typed in the others', () => {
  render(<Three />);
  fireEvent.change(screen.getByLabelText('in a'), { target: { value: 'half a word' } });
  fireEvent.click(screen.getByRole('tab', { name: 'tab b 1' }));
  expect(screen.getAllByRole('tabpanel')).toHaveLength(1);
  expect(screen.getByRole('tabpanel', { name: 'tab b 1' })).toBeDefined();
  fireEvent.click(screen.getByRole('tab', { name: 'tab a' }));
  expect((screen.getByLabelText('in a') as HTMLInputElement).value).toBe('half a word');
});

it('moves by arrow keys, around the ends too', () => {
  render(<Three />);
  const opened: (string | null)[] = [];
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'Enter']) {
    fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key });
    opened.push(document.activeElement?.textContent ?? null);
  }
  expect(opened).toEqual(['tab c2', 'tab b1', 'tab c2', 'tab a', 'tab a']);
});
