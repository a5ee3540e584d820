import { Play } from '@tabarman/shared/testing/play.ts';
import { kindNames, samples } from '@tabarman/shared/testing/six-kinds.ts';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showLanguage } from '../../../i18n/desk/messages.ts';
import { Toasts } from '../../../ui/toast.tsx';
import { DeskHall } from '../desk/desk-hall.fixture.ts';
import { GameDesk } from '../desk/game-desk.tsx';
import { openDesk } from '../desk/open-desk.ts';

const settle = () => act(async () => undefined);

/** A desk whose players have answered every kind: the first right, the second wrong. */
async function atDesk(questions: number, prepare: (play: Play) => void = () => undefined): Promise<DeskHall> {
  const play = new Play();
  play.join('Айпери', 'Jasur', 'Сомон');
  for (const kind of kindNames.slice(0, questions)) {
    play.openNext();
    play.answer('p1', samples[kind].rightChoice);
    play.answer('p2', samples[kind].wrongChoice);
    play.host('endQuestion');
  }
  prepare(play);
  const hall = new DeskHall(play);
  render(
    <>
      <GameDesk gameId={play.state.id} onSignedOut={() => undefined} open={(options) => openDesk({ ...options, open: hall.open })} />
      <Toasts />
    </>,
  );
  await hall.connect();
  await screen.findByRole('heading', { level: 1 });
  return hall;
}

const dialog = () => within(document.querySelector<HTMLElement>('dialog[open]')!);
const type = (label: string, value: string) => fireEvent.change(dialog().getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(dialog().getByRole('button', { name }));

beforeEach(async () => {
  localStorage.clear();
  await showLanguage('en');
});
afterEach(cleanup);

describe('correcting at the desk', () => {
  it('[C3] shows the difference before it is applied, and tells why', async () => {
    const hall = await atDesk(1);
    fireEvent.click(screen.getByRole('button', { name: 'Correct question 1…' }));
    await waitFor(() => dialog().getByLabelText('option c en'));
    fireEvent.click(dialog().getByLabelText('option c en'));
    await waitFor(() => dialog().getByText('2 players move · on the podium: 2 · other points: 2'));
    press('Apply');
    expect(hall.play.state.corrections).toEqual([]);
    type('Reason', 'The map is old');
    press('Apply');
    await settle();

    expect(hall.play.state.corrections).toMatchObject([{ reason: 'The map is old', subject: { what: 'key', index: 0 } }]);
    expect(document.querySelector('dialog[open]')).toBeNull();
  });

  it('[C3] a preview that is no longer true is said and shown anew', async () => {
    const hall = await atDesk(1);
    fireEvent.click(screen.getByRole('button', { name: 'Correct question 1…' }));
    await waitFor(() => dialog().getByLabelText(/counts for nobody/));
    fireEvent.click(dialog().getByLabelText(/counts for nobody/));
    type('Reason', 'Two answers are right');
    await waitFor(() => dialog().getByText(/player moves|players move/));
    hall.play.give({ do: 'remove', playerId: 'p3' });
    press('Apply');
    await settle();
    expect(dialog().getByText(/The scores have changed since this preview/)).toBeDefined();
    await waitFor(() => dialog().getByText(/player moves|players move/));
    press('Apply');
    await settle();
    expect(hall.play.state.played[0]?.isVoid).toBe(true);
  });

  it('[C7] every kind of key can be changed', async () => {
    await atDesk(6);
    fireEvent.click(screen.getByRole('tab', { name: /Appeals/ }));
    const has = { single: 'option b en', multi: 'option b en', boolean: 'False', number: 'Right number', order: 'Move up: option a en', text: 'Тоҷикӣ' };
    for (const [i, kind] of kindNames.entries()) {
      fireEvent.click(await screen.findByRole('button', { name: `Correct question ${i + 1}` }));
      expect(dialog().getAllByLabelText(has[kind]).length).toBeGreaterThan(0);
      press('Cancel');
    }
  });

  it('[C6] points are given with a reason', async () => {
    const hall = await atDesk(1);
    fireEvent.click(await screen.findByRole('button', { name: 'Correct the points of Сомон' }));
    type('Points to add; with a minus to take away', '500');
    type('Reason', 'The phone was ours');
    await waitFor(() => dialog().getByText(/0 → 500/));
    press('Apply');
    await settle();
    expect(hall.play.state.scores.get('p3')?.points).toBe(500);
  });
});

describe('appeals at the desk', () => {
  const text = kindNames.indexOf('text');
  const appealing = (play: Play) => {
    play.appeal('p2', text, { language: 'tg', text: 'лақаби ӯ' });
  };

  it('[C10] [C11] wait behind a number, show all languages, and are accepted by the key that they ask for', async () => {
    const hall = await atDesk(6, appealing);
    fireEvent.click(screen.getByRole('tab', { name: 'Appeals 1' }));
    const panel = within(await screen.findByRole('region', { name: 'Appeals' }));
    expect(panel.getByText('лақаби ӯ')).toBeDefined();
    for (const name of ['Рӯдакӣ', 'Rudakiy', 'prompt 6 ky']) expect(panel.getAllByText(name).length).toBeGreaterThan(0);
    fireEvent.click(panel.getByRole('button', { name: 'Accept…' }));
    expect(dialog().getAllByLabelText<HTMLTextAreaElement>('Тоҷикӣ')[0]?.value).toBe('Рӯдакӣ\nНавои');
    type('Reason', 'Also right');
    await waitFor(() => dialog().getByText(/other points: 1/));
    press('Apply');
    await settle();
    expect(hall.play.state.played[text]?.results.get('p2')?.credit).toBe(1);
    expect(hall.play.state.played[text]?.rulings.size).toBe(1);
  });

  it('[C11] are declined with a reason', async () => {
    const hall = await atDesk(6, appealing);
    fireEvent.click(screen.getByRole('tab', { name: 'Appeals 1' }));
    fireEvent.click(within(await screen.findByRole('region', { name: 'Appeals' })).getByRole('button', { name: 'Decline…' }));
    press('Decline…');
    expect(hall.play.state.played[text]?.rulings.size).toBe(0);
    type('Reason', 'Another poet');
    press('Decline…');
    await settle();
    expect([...hall.play.state.played[text]!.rulings.values()]).toMatchObject([{ isAccepted: false, reason: 'Another poet' }]);
  });
});
