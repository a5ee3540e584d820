import { serve } from '../../desk/server.fixture.ts';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { showLanguage } from '../../i18n/desk/messages.ts';
import { CallWays } from './call-ways.tsx';

afterEach(cleanup);

it('leads from any page of a call to the others, and asks for the call once it is opened', async () => {
  await showLanguage('en');
  const asked = serve({ 'GET /calls/c1': { data: { id: 'c1', slug: 'c-1', call: grants } } });
  const { container } = render(<CallWays id="c1" />);
  expect(asked).toEqual([]);
  const ways = container.querySelector('details')!;
  ways.open = true;
  fireEvent(ways, new Event('toggle'));
  expect((await screen.findByRole('link', { name: 'Jury' })).getAttribute('href')).toBe('/calls/c1/jury');
  expect(screen.queryByRole('link', { name: 'Public vote' })).toBeNull();
});
