import { samples } from '@tabarman/shared/testing/six-kinds.ts';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hall } from './hall.fixture.ts';
import { happen, showSeated } from './show-phone.fixture.tsx';

const click = (name: RegExp | string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const otherKey = { what: 'key', index: 0, right: samples.single.otherRight } as const;

/** The phone's player was wrong, somebody else right. */
async function revealed(): Promise<Hall> {
  const { hall } = await showSeated();
  await happen(hall, () => {
    hall.play.join('Jasur');
    hall.play.openNext();
    hall.play.answer('p1', samples.single.wrongChoice);
    hall.play.answer('p2', samples.single.rightChoice);
    hall.play.host('endQuestion');
  });
  return hall;
}

/** The desk does something that this phone is told of. */
async function desk(hall: Hall, what: () => unknown): Promise<void> {
  await act(async () => {
    what();
    hall.announce({ withMe: true });
  });
}

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('an appeal', () => {
  it('[C8] is offered for a minute, sent with a reason, and then waits', async () => {
    const hall = await revealed();
    await click(/^Appeal/);
    fireEvent.change(screen.getByLabelText(/Why should it count/), { target: { value: 'The map is old' } });
    await click(/^Send appeal/);

    expect(screen.getByText('Appeal sent')).toBeDefined();
    expect(hall.play.state.played[0]?.appeals.get('p1')?.text).toBe('The map is old');
    expect(screen.queryByRole('button', { name: /^Appeal/ })).toBeNull();
  });

  it('[C8] is offered beside the board too, and not when its minute is over', async () => {
    const hall = await revealed();
    await happen(hall, () => hall.play.host('advance'));
    expect(screen.getByRole('button', { name: /^Appeal/ })).toBeDefined();
    await happen(hall, () => {
      hall.play.now += 61_000;
    });
    expect(screen.queryByRole('button', { name: /^Appeal/ })).toBeNull();
  });

  it('[C11] shows what became of it, here and after the question', async () => {
    const hall = await revealed();
    await click(/^Appeal/);
    await click(/^Send appeal/);
    await desk(hall, () => hall.play.give({ do: 'decline', index: 0, group: 'option c', reason: 'see the atlas' }));
    expect(screen.getByText('Appeal declined')).toBeDefined();
    expect(screen.getByText('Reason: see the atlas')).toBeDefined();
    await happen(hall, () => hall.play.host('endGame'));
    expect(screen.getByRole('heading', { name: 'Question 1: your appeal was declined' })).toBeDefined();
    await click('Got it');
    expect(screen.queryByRole('heading', { name: 'Question 1: your appeal was declined' })).toBeNull();
  });
});

describe('a correction', () => {
  it('[C4] says what it changed for this player, once', async () => {
    const hall = await revealed();
    await desk(hall, () => hall.play.correct(otherKey, 'The map is old'));
    const notice = within(screen.getByRole('heading', { name: 'Question 1 was corrected' }).parentElement!);
    expect(notice.getByText('+975 points')).toBeDefined();
    expect(notice.getByText('place 2 → 1')).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Correct');
    await click('Got it');
    expect(screen.queryByText('Reason: The map is old')).toBeNull();
  });

  it('[C4] waits while a question is open', async () => {
    const hall = await revealed();
    await happen(hall, () => hall.play.openNext());
    await desk(hall, () => hall.play.correct({ what: 'void', index: 0 }));
    expect(screen.queryByText('Question 1 no longer counts')).toBeNull();
    await happen(hall, () => hall.play.host('endQuestion'));
    expect(screen.getByText('Question 1 no longer counts')).toBeDefined();
  });
});
