import { serve } from '../../desk/server.fixture.ts';
import { showDesk } from '@tabarman/shared/game/show-desk.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { Toasts } from '../../ui/toast.tsx';
import { HostsPanel } from './hosts-panel.tsx';

const play = new Play();
const view = showDesk(play.state, { script: play.script, language: 'en', projectorLink: '/p/x', joinOrigin: null, desks: [], hallCode: { code: '', until: 0 } });
const owner = { id: 'o', name: 'Гүлнара', cameBy: 'owner', isHere: true, isInCharge: true };
const coHost = { id: 'c', name: 'Айгүл', cameBy: 'invitation', isHere: true, isInCharge: false };
const byCode = { id: 'r', name: 'Рустам', cameBy: 'rescue', isHere: false, isInCharge: false };
const list = (data: object) => ({ 'GET /games/game/hosts': { data } });

const shown = () => render(<><HostsPanel view={view} /><Toasts /></>);

beforeEach(() => showLanguage('en'));
afterEach(cleanup);

it('[H5] lists who may lead, who is here and who does', async () => {
  serve(list({ hosts: [owner, coHost, byCode], invitations: [{ id: 'i', createdAt: 1 }] }));
  shown();
  await screen.findByText('Айгүл');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'ГүлнараOrganiserRuns the game', 'АйгүлAt the desk, watchingWithdraw', 'РустамBy the rescue code · Not connectedWithdraw', 'Invitation, not opened yetWithdraw',
  ]);
});

it('[H6] shows a new invitation as a code and a link, once', async () => {
  serve({ ...list({ hosts: [owner], invitations: [] }), 'POST /games/game/invitations': { data: { id: 'i', link: '/desk/host#the-secret' } } });
  shown();
  fireEvent.click(await screen.findByRole('button', { name: 'Invite a co-host' }));
  const dialog = await screen.findByRole('dialog', { name: 'Invitation to host' });
  expect(within(dialog).getByRole('img', { name: 'QR code of the invitation' })).toBeDefined();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog', { name: 'Invitation to host' })).toBeNull();
});

it('[H5] asks before rights are withdrawn, and names whose', async () => {
  const asked = serve({ ...list({ hosts: [owner, coHost], invitations: [] }), 'DELETE /games/game/hosts/c': { data: {} } });
  shown();
  fireEvent.click(await screen.findByRole('button', { name: 'Withdraw: Айгүл' }));
  const dialog = screen.getByRole('dialog', { name: 'Withdraw the rights of Айгүл?' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
  await expect.poll(() => asked.map((a) => a.endpoint)).toContain('DELETE /games/game/hosts/c');
});

it('a list that cannot be had is asked for again', async () => {
  serve({});
  shown();
  const again = await screen.findByRole('button', { name: 'Try again' });
  serve(list({ hosts: [owner], invitations: [] }));
  fireEvent.click(again);
  expect(await screen.findByText('Гүлнара')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

it('[H6] says why no more can be invited', async () => {
  serve({ ...list({ hosts: [owner], invitations: [] }), 'POST /games/game/invitations': { refusal: 'hosts_full' } });
  shown();
  fireEvent.click(await screen.findByRole('button', { name: 'Invite a co-host' }));
  expect(await screen.findByText('This game has enough hosts and invitations. Withdraw one first.')).toBeDefined();
});
