import { person, serve } from '../../desk/server.fixture.ts';
import type { MentorDeskView, MentoringView, TeamHelpView } from '@tabarman/shared/mentor/views.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showLanguage as showDeskLanguage } from '../../i18n/desk/messages.ts';
import { showMentorLanguage } from '../../i18n/mentor/messages.ts';
import { showLanguage } from '../../i18n/phone/messages.ts';
import { MentorApp } from './phone/mentor-app.tsx';
import { MentorDevice } from './phone/mentor-device.ts';
import { MentorsScreen } from './screens/mentors.tsx';
import { TeamHelp } from './team-help.tsx';
import { clockOf } from './ticking.tsx';

const texts = { about: 'The map stays white', languages: ['ru' as const], place: 'Table 7', link: null, by: 'Aida' };
const ticket = (id: string, name: string, askedAt = Date.now()) => ({ id, team: { id: `w ${id}`, number: 1, name }, ...texts, askedAt, sharesLanguage: true });
const mentoring: MentoringView = { version: 'a', now: Date.now(), call: { title: { en: 'Hackathon' }, reference: 'en', }, mentor: { id: 'm', about: { name: 'Dilshod', languages: ['ru'], topics: ['API'] } }, own: null, queue: [], done: [] };

/** Answers by the end of the path; whoever waits for a change waits for ever. */
function answering(answers: Readonly<Record<string, Reply<unknown>>>) {
  const asked: { readonly path: string; readonly body: object | undefined }[] = [];
  const ask = <T,>(path: string, body?: object): Promise<Reply<T>> => {
    asked.push({ path, body });
    const found = Object.entries(answers).find(([end]) => path.endsWith(end));
    return body !== undefined && 'seen' in body ? new Promise(() => {}) : Promise.resolve((found?.[1] ?? { ok: false, error: 'not_found' }) as Reply<T>);
  };
  return { ask, asked };
}

beforeEach(async () => {
  localStorage.clear();
  await Promise.all([showLanguage('en'), showMentorLanguage('en'), showDeskLanguage('en')]);
});
afterEach(cleanup);

describe('a mentor', () => {
  async function open(answers: Readonly<Record<string, Reply<unknown>>>) {
    const { ask, asked } = answering(answers);
    const device = new MentorDevice({ slug: 'hack', ask });
    device.arrive('k'.repeat(20));
    device.followed.follow();
    await act(async () => void render(<MentorApp device={device} />));
    return { asked, device };
  }

  it('[TB14] sees who waits, claims by the key of the link, and closes with a note that a closed tab does not lose', async () => {
    const own = { ...mentoring, version: 'b', own: { ...ticket('t1', 'Aryk'), claimedAt: Date.now() } };
    const { asked, device } = await open({ '/mentoring': { ok: true, data: { ...mentoring, queue: [ticket('t1', 'Aryk'), { ...ticket('t2', ''), sharesLanguage: false }] } }, '/claim': { ok: true, data: own }, '/closing': { ok: true, data: mentoring } });
    expect(screen.getByText('2 teams wait')).toBeDefined();
    expect(screen.getByText('no language in common')).toBeDefined();
    expect(document.title).toMatch(/^\(2\)/);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'I will help: Aryk' })));
    expect(asked.at(-1)).toMatchObject({ path: 'calls/by-slug/hack/mentoring/tickets/t1/claim', body: { key: 'k'.repeat(20) } });
    fireEvent.change(screen.getByLabelText('Note to the organisers'), { target: { value: 'CORS' } });
    expect(localStorage.getItem(device.notePlace('t1'))).toContain('CORS');
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Done, close' })));
    expect(asked.at(-1)).toMatchObject({ path: expect.stringContaining('/closing') as string, body: { note: 'CORS' } });
    expect(localStorage.getItem(device.notePlace('t1'))).toBeNull();
    expect(screen.getByText(/Nobody waits/)).toBeDefined();
  });

  it('[TB16] is told that somebody else was first', async () => {
    await open({ '/mentoring': { ok: true, data: { ...mentoring, queue: [ticket('t1', 'Aryk')] } }, '/claim': { ok: false, error: 'ticket_over' } });
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'I will help: Aryk' })));
    expect(screen.getByText(/somebody else has taken it/).getAttribute('role')).toBe('alert');
  });

  it('[TB24] [U2] erases themselves by the own name, told first what that does; nothing is left on the phone', async () => {
    const { asked, device } = await open({ '/mentoring': { ok: true, data: mentoring }, '/erasure': { ok: true, data: {} } });
    const press = screen.getByRole('button', { name: 'Erase me', hidden: true });
    expect(press).toHaveProperty('disabled', true);
    expect(screen.getByText(/It cannot be undone/)).toBeDefined();
    fireEvent.change(screen.getByLabelText('Your name, as it stands above'), { target: { value: 'Dilshod' } });
    await act(async () => void fireEvent.click(press));
    expect(asked.at(-1)).toMatchObject({ path: 'calls/by-slug/hack/mentoring/erasure', body: { key: 'k'.repeat(20), name: 'Dilshod' } });
    expect(screen.getByRole('status').textContent).toMatch(/You are erased/);
    expect([device.key, localStorage.length]).toEqual([null, 0]);
  });

  it('[TB24] what was not erased is said, and stays', async () => {
    const { device } = await open({ '/mentoring': { ok: true, data: mentoring }, '/erasure': { ok: false, error: 'not_confirmed' } });
    fireEvent.change(screen.getByLabelText('Your name, as it stands above'), { target: { value: 'Dil' } });
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Erase me', hidden: true })));
    expect(screen.getByText('This is not your name as it stands above.')).toBeDefined();
    expect(device.key).not.toBeNull();
  });

  it('[TB14] whose link is none any more is told whom to ask', async () => {
    await open({ '/mentoring': { ok: false, error: 'mentor_not_found' } });
    expect(screen.getByRole('alert').textContent).toMatch(/Ask the organisers/);
  });
});

describe('a team', () => {
  const view: TeamHelpView = { version: 'a', now: Date.now(), isOffered: true, mayAsk: true, ticket: null };
  async function open(answers: Readonly<Record<string, Reply<unknown>>>) {
    const { ask, asked } = answering(answers);
    await act(async () => void render(<TeamHelp ask={(path, body) => ask(path, body)} draftPlace="draft" languages={['ru']} />));
    return asked;
  }

  it('[TB15] asks once it has said what, in which language and where; what is typed outlives a refusal', async () => {
    const asked = await open({ '/help': { ok: true, data: view }, '/tickets': { ok: false, error: 'try_again' } });
    const send = screen.getByRole('button', { name: 'Ask', hidden: true });
    expect(send).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('What it is about'), { target: { value: 'The map' } });
    fireEvent.change(screen.getByLabelText('Link of a video call'), { target: { value: 'meet.example.org' } });
    expect(screen.getByText('A link begins with https')).toBeDefined();
    expect(send).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('Link of a video call'), { target: { value: 'https://meet.example.org/a' } });
    await act(async () => void fireEvent.click(send));
    expect(asked.find(({ path }) => path === '/tickets')?.body).toEqual({ asked: { about: 'The map', languages: ['ru'], place: '', link: 'https://meet.example.org/a' } });
    expect(localStorage.getItem('draft')).toContain('The map');
  });

  it('[TB15] sees how many wait before it, then who helps, and says how it was', async () => {
    const open1 = { id: 't1', ...texts, state: 'waiting' as const, askedAt: view.now - 65_100, claimedAt: null, ahead: 2, mentor: null };
    await open({ '/help': { ok: true, data: { ...view, mayAsk: false, ticket: open1 } }, '/end': { ok: true, data: { ...view, ticket: { ...open1, state: 'closed', mentor: mentoring.mentor.about } } } });
    expect(screen.getByText('2 teams wait before you')).toBeDefined();
    expect(screen.getByRole('timer').textContent).toBe('1:05');
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'We need nobody any more' })));
    expect(screen.getByText('How did Dilshod help you?')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByLabelText('4'));
    expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', false);
  });

  it('[TB15] of a call without mentors nothing is shown', async () => {
    await open({ '/help': { ok: true, data: { ...view, isOffered: false } } });
    expect(document.body.textContent).toBe('');
  });
});

describe('the desk of mentors', () => {
  const figures = { waiting: 1, oldestAskedAt: Date.now() - 3_600_000, medianWaitMs: 300_000, helped: 1, takenBack: 0, rating: 4.5, rated: 2 };
  const about = { name: 'Dilshod', languages: ['ru' as const], topics: ['API'] };
  const desk: MentorDeskView = {
    now: Date.now(), title: { en: 'Hackathon' }, reference: 'en', slug: 'hack', isPublished: true, hasTeams: true, mayAsk: true, languages: ['ru'], figures,
    mentors: [{ id: 'm', about, account: null, hasLink: true, invitedAt: 1, openedAt: 2, leftAt: null, figures, isJuror: true }],
    tickets: [{ id: 't1', team: { id: 'w1', number: 3, name: '' }, ...texts, state: 'waiting', mentorId: null, askedAt: Date.now(), claimedAt: null, closedAt: null, note: '', rating: null, comment: '' }],
  };

  it('[TB18] shows waits, gives a ticket to a mentor, and tells a link once', async () => {
    const asked = serve({
      'GET /calls/c1/mentors': { data: desk }, 'PUT /calls/c1/tickets/t1/mentor': { data: { ...desk, tickets: [{ ...desk.tickets[0], state: 'claimed', mentorId: 'm', claimedAt: Date.now() }] } },
      'POST /calls/c1/mentors': { data: { view: desk, link: 'https://example.org/mentor/hack#secret' } },
    });
    render(<MentorsScreen id="c1" person={{ ...person, scope: { countries: [], languages: [] } }} />);
    expect((await screen.findAllByRole('timer'))[0]?.textContent).toBe('1:00:00');
    expect(screen.getAllByText('4.5 of 5 (2)')).toHaveLength(2);
    fireEvent.change(screen.getByLabelText('Mentor for Team 3'), { target: { value: 'm' } });
    expect(await screen.findByText('being helped')).toBeDefined();
    expect(asked.at(-1)?.body).toEqual({ mentorId: 'm' });
    fireEvent.click(screen.getByRole('tab', { name: 'Mentors' }));
    expect(screen.getByText('also in the jury')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Add a mentor' }));
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Nodira' } });
    fireEvent.change(screen.getByLabelText(/^Topics/), { target: { value: 'Data, , Data,Design' } });
    fireEvent.submit(screen.getByLabelText('Name').closest('form')!);
    expect(await screen.findByText('https://example.org/mentor/hack#secret')).toBeDefined();
    expect(asked.at(-1)?.body).toEqual({ mentor: { name: 'Nodira', languages: ['ru'], topics: ['Data', 'Design'] }, personId: null });
  });

  it('a call in which people take part alone has none', async () => {
    serve({ 'GET /calls/c1/mentors': { data: { ...desk, hasTeams: false } } });
    render(<MentorsScreen id="c1" person={{ ...person, scope: { countries: [], languages: [] } }} />);
    expect(await screen.findByText(/there are no teams/)).toBeDefined();
  });
});

it('a waiting time is told as on a clock', () => {
  expect([clockOf(-5), clockOf(65_999), clockOf(3_600_000)]).toEqual(['0:00', '1:05', '1:00:00']);
});
