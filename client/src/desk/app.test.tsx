import { game, person, quest, serve } from './server.fixture.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useSession } from '../features/session/store.ts';
import { showLanguage } from '../i18n/desk/messages.ts';
import { App } from './app.tsx';

const signedOut = { refusal: 'signed_out' } as const;
const empty = { 'GET /quests': { data: [] }, 'GET /games': { data: [] }, 'GET /runs': { data: [] }, 'GET /calls': { data: [] }, 'GET /trainings': { data: [] } };

function visit(address: string): void {
  history.replaceState(null, '', `/desk${address}`);
  render(<App />);
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const send = () => fireEvent.submit(document.querySelector('form')!);

beforeEach(async () => {
  useSession.setState({ name: 'unknown' }, true);
  await showLanguage('en');
});
afterEach(cleanup);

describe('the one-time link', () => {
  it('asks for a name alone, and leads home as the organiser', async () => {
    const asked = serve({ ...empty, 'GET /session': signedOut, 'POST /session/claim': { data: { person, token: 'x' } } });
    visit('/claim#the-secret-of-the-link');
    expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeDefined();
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    type('Your name', 'Гүлнара');
    send();
    expect(await screen.findByRole('heading', { name: 'Hello, Гүлнара' })).toBeDefined();
    expect(asked).toContainEqual({ endpoint: 'POST /session/claim', body: { link: 'the-secret-of-the-link', name: 'Гүлнара' } });
    expect(location.pathname.replace(/\/$/, '') + location.hash).toBe('/desk');
  });

  it.each(['link_used', 'bad_request'] as const)('that is refused as %s says what to do', async (refusal) => {
    serve({ 'GET /session': signedOut, 'POST /session/claim': { refusal } });
    visit('/claim#used');
    type('Your name', (await screen.findByLabelText('Your name')) && 'Гүлнара');
    send();
    expect(await screen.findByRole('heading', { name: 'This link no longer works' })).toBeDefined();
    expect(screen.getByText('npm run organiser-link')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/desk/sign-in');
  });

  it('is not needed by one who is signed in', async () => {
    serve({ 'GET /session': { data: person } });
    visit('/claim#again');
    expect(await screen.findByRole('heading', { name: 'You are signed in as Гүлнара' })).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('signing in', () => {
  it('stands in the place of the page that was asked for, and then gives way to it', async () => {
    serve({ 'GET /session': signedOut, 'POST /session': { data: { person: { ...person, email: 'g@example.org', hasPassword: true }, token: 'x' } } });
    visit('/settings');
    type('Email', (await screen.findByLabelText('Email')) && 'g@example.org');
    type('Password', 'long enough');
    send();
    expect(await screen.findByText('You sign in with g@example.org.')).toBeDefined();
  });

  it('that fails is explained at the field', async () => {
    serve({ 'GET /session': signedOut, 'POST /session': { refusal: 'wrong_sign_in' } });
    visit('/sign-in');
    type('Email', (await screen.findByLabelText('Email')) && 'g@example.org');
    type('Password', 'wrong');
    send();
    expect(await screen.findByText('The email or the password is wrong.')).toBeDefined();
    expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true');
  });

  it('a server that does not answer is told from being signed out, and can be tried again', async () => {
    serve({});
    visit('/');
    expect(await screen.findByText('The server does not answer. Check the connection.')).toBeDefined();
    serve({ ...empty, 'GET /session': { data: person } });
    press('Try again');
    expect(await screen.findByRole('heading', { name: 'Hello, Гүлнара' })).toBeDefined();
  });
});

describe('an invitation to host', () => {
  it('[H6] asks for a name alone, and leads to the desk', async () => {
    const asked = serve({ 'GET /session': signedOut, 'POST /hosts/invitation': { data: { gameId: 'g1', name: 'Айгүл', key: 'x' } } });
    visit('/host#the-secret-of-it');
    type('Your name', (await screen.findByLabelText('Your name')) && 'Айгүл');
    send();
    await expect.poll(() => location.pathname).toBe('/desk/games/g1');
    expect(asked).toContainEqual({ endpoint: 'POST /hosts/invitation', body: { link: 'the-secret-of-it', name: 'Айгүл' } });
  });

  it('[H6] asks an account for nothing', async () => {
    serve({ 'GET /session': { data: person } });
    visit('/host#the-secret-of-it');
    expect(await screen.findByText('You open it as Гүлнара.')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('[H6] that is used says what to do', async () => {
    serve({ 'GET /session': signedOut, 'POST /hosts/invitation': { refusal: 'link_used' } });
    visit('/host#the-secret-of-it');
    type('Your name', (await screen.findByLabelText('Your name')) && 'Айгүл');
    send();
    expect(await screen.findByText('It has been used or withdrawn. Ask the host for a new one.')).toBeDefined();
  });
});

describe('a rescue code', () => {
  it('[H7] is typed, and the device leads the game at once', async () => {
    const asked = serve({ 'GET /session': signedOut, 'POST /hosts/rescue': { data: { gameId: 'g1', name: 'Гүлнара', key: 'x' } } });
    visit('/rescue');
    type('Rescue code', (await screen.findByLabelText('Rescue code')) && 'abcd efgh jkmn');
    send();
    await expect.poll(() => location.pathname).toBe('/desk/games/g1');
    expect(asked.at(1)?.body).toMatchObject({ code: 'abcd efgh jkmn', name: '', device: expect.stringMatching(/^[0-9a-f]{20}$/) });
  });

  it('[H7] that is wrong stays to be corrected; scanned, it is there already', async () => {
    serve({ 'GET /session': signedOut, 'POST /hosts/rescue': { refusal: 'code_wrong' } });
    visit('/rescue#ABCD-EFGH-JKMN');
    await screen.findByLabelText('Rescue code');
    send();
    expect(await screen.findByText('This code does not work. Check each letter; a code works only once.')).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('Rescue code').value).toBe('ABCD-EFGH-JKMN');
  });

  it('[H7] has a sheet to print, with the address and the code', async () => {
    const desk = { view: { title: 'The valley', pin: '482913', joinOrigin: null, phase: { name: 'lobby' } }, progress: {} };
    serve({ 'GET /session': signedOut, 'GET /games/g1': { data: desk }, 'POST /games/g1/rescue-code': { data: { rescueCode: 'ABCD-EFGH-JKMN' } } });
    visit('/games/g1/rescue');
    expect(await screen.findByText('ABCD-EFGH-JKMN')).toBeDefined();
    expect(screen.getByText(`${location.host}/desk/rescue`)).toBeDefined();
  });
});

describe('home', () => {
  it('shows quests in the language of the host, and games that run before those that are over', async () => {
    const games = [game('over', 'finished', 3), game('old', 'running', 1), game('new', 'lobby', 2)];
    serve({ 'GET /session': { data: person }, 'GET /quests': { data: [quest] }, 'GET /games': { data: games }, 'GET /runs': { data: [] }, 'GET /calls': { data: [] }, 'GET /trainings': { data: [] } });
    await showLanguage('tg');
    visit('/');
    expect(await screen.findByRole('heading', { name: 'The valley tg' })).toBeDefined();
    expect(screen.getByText(/12 савол · 3 давр/)).toBeDefined();
    const list = within(await screen.findByRole('region', { name: 'Бозиҳои шумо' }));
    expect((await list.findAllByRole('link')).map((link) => link.getAttribute('href'))).toEqual(['/desk/games/new', '/desk/games/old', '/desk/games/over/report', '/desk/games/over/results']);
  });

  it('says what to do first where there is nothing yet', async () => {
    serve({ ...empty, 'GET /session': { data: person } });
    visit('/');
    expect(await screen.findByText('There are none yet. Choose a quest above and start the first one.')).toBeDefined();
  });

  it('reminds of an email and a password until they are set', async () => {
    serve({ ...empty, 'GET /session': { data: person } });
    visit('/');
    expect(await screen.findByText(/set an email and a password/)).toBeDefined();
    cleanup();
    serve({ ...empty, 'GET /session': { data: { ...person, hasPassword: true } } });
    visit('/');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(/set an email and a password/)).toBeNull();
  });

  it('what could not be loaded is tried again alone', async () => {
    serve({ 'GET /session': { data: person }, 'GET /quests': { refusal: 'internal' }, 'GET /games': { data: [] }, 'GET /runs': { data: [] }, 'GET /calls': { data: [] }, 'GET /trainings': { data: [] } });
    visit('/');
    expect(await screen.findByText('Something went wrong. Please try again.')).toBeDefined();
    // The list of runs comes later than the rest.
    await screen.findByText('Nothing is shared by link yet.');
    const asked = serve({ 'GET /quests': { data: [quest] } });
    press('Try again');
    expect(await screen.findByRole('heading', { name: 'The valley en' })).toBeDefined();
    expect(asked.map((a) => a.endpoint)).toEqual(['GET /quests']);
  });
});

describe('settings', () => {
  it('take an email and a password', async () => {
    const asked = serve({ 'GET /session': { data: person }, 'PUT /session/password': { data: { ...person, email: 'g@example.org', hasPassword: true } } });
    visit('/settings');
    type('Email', (await screen.findByLabelText('Email')) && 'g@example.org');
    type('New password', 'a long password');
    send();
    expect(await screen.findByText('You sign in with g@example.org.')).toBeDefined();
    expect(asked).toContainEqual({ endpoint: 'PUT /session/password', body: { email: 'g@example.org', password: 'a long password' } });
  });

  it('ask before one signs out who could not come back', async () => {
    const asked = serve({ 'GET /session': { data: person }, 'DELETE /session': { data: {} } });
    visit('/settings');
    fireEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    const dialog = await screen.findByRole('dialog', { name: 'Sign out without a password?' });
    expect(asked.map((a) => a.endpoint)).not.toContain('DELETE /session');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeDefined();
  });
});

it('an address that leads nowhere says so', async () => {
  serve({ 'GET /session': { data: person } });
  visit('/nowhere');
  expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeDefined();
});
