import { serve } from '../../desk/server.fixture.ts';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { useSession } from '../session/store.ts';
import { CallWays } from './call-ways.tsx';

afterEach(cleanup);

it('[A20] leads from any page of a call to the others, to its part of the log for who may read it, and asks for the call once it is opened', async () => {
  await showLanguage('en');
  const asked = serve({ 'GET /calls/c1': { data: { id: 'c1', slug: 'c-1', call: grants } } });
  const { container } = render(<CallWays id="c1" />);
  expect(asked).toEqual([]);
  const ways = container.querySelector('details')!;
  ways.open = true;
  fireEvent(ways, new Event('toggle'));
  expect((await screen.findByRole('link', { name: 'Jury' })).getAttribute('href')).toBe('/calls/c1/jury');
  expect(screen.queryByRole('link', { name: 'Public vote' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Log' })).toBeNull();
  useSession.setState({ name: 'signedIn', person: { id: 'p1', name: 'Bonu', email: null, role: 'admin', scope: { countries: [], languages: [] }, hasPassword: false } }, true);
  expect((await screen.findByRole('link', { name: 'Log' })).getAttribute('href')).toBe('/log?search=c1');
});
