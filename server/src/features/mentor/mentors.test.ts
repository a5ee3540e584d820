import { worksEnd } from '@tabarman/shared/call/windows.ts';
import type { MentorDeskView, MentoringView, TeamHelpView } from '@tabarman/shared/mentor/views.ts';
import { describe, expect, it } from 'vitest';
import { everyRow } from '../../adapters/database-rows.fixture.ts';
import { CallTaker } from '../../testing/call-taker.ts';
import { ask, asks, clock, desk, hackathon, help, id, mentor, MINUTE, people, server, slug, team, ticketOf, withMentoredCalls } from './mentored-call.fixture.ts';

withMentoredCalls();

describe('a team asks for a mentor', () => {
  it('[TB11] [TB15] any member asks once at a time, sees how many wait before it, takes it back, and says once how it was', async () => {
    const [aryk, too] = [await team('Арык'), await team('Тоо')];
    expect(await help(aryk)).toMatchObject({ isOffered: false, mayAsk: false, ticket: null });
    expect((await asks(aryk)).code).toBe('mentors_not_open');
    const dilshod = await mentor('Дилшод');
    expect(await help(aryk)).toMatchObject({ isOffered: true, mayAsk: true });
    await ticketOf(too);
    await clock.advance(MINUTE);
    const asked = (await asks(aryk, { about: 'Карта көрүнбөйт', link: 'https://meet.example.org/aryk' })).body as TeamHelpView;
    expect(asked).toMatchObject({ mayAsk: false, ticket: { state: 'waiting', ahead: 1, about: 'Карта көрүнбөйт', by: 'Арык Толук аты', askedAt: clock.now(), mentor: null } });
    const mate = new CallTaker(server, slug, `mate${people}`);
    await mate.tell(hackathon, { name: 'Рустам' });
    await mate.ask('POST /work/members', { code: (await aryk.state()).work?.invitation });
    expect((await help(mate)).ticket?.id).toBe(asked.ticket!.id);
    expect((await asks(mate)).code).toBe('ticket_open');
    expect((await too.ask(`PUT /tickets/${asked.ticket!.id}/end`)).code).toBe('not_found');

    expect((await mate.ask(`PUT /tickets/${asked.ticket!.id}/end`)).body).toMatchObject({ mayAsk: true, ticket: null });
    const second = await ticketOf(aryk);
    await dilshod.claim(second);
    expect(await help(mate)).toMatchObject({ ticket: { state: 'claimed', mentor: { name: 'Дилшод', topics: ['API'] } } });
    await dilshod.close(second, 'CORS болгон');
    expect((await mate.ask(`PUT /tickets/${second}/rating`, { rating: 9, comment: '' })).code).toBe('bad_request');
    expect((await mate.ask(`PUT /tickets/${second}/rating`, { rating: 5, comment: 'Тез' })).body).toMatchObject({ mayAsk: true, ticket: null });
    expect((await aryk.ask(`PUT /tickets/${second}/rating`, { rating: 1, comment: '' })).code).toBe('ticket_over');
  });

  it('[TB15] only somebody with a team, only with a place or a link, and only while teams are put together or works are written', async () => {
    await mentor('Дилшод');
    const alone = new CallTaker(server, slug, 'alone');
    await alone.tell(hackathon);
    expect((await asks(alone)).code).toBe('team_not_found');
    expect(await help(alone)).toMatchObject({ isOffered: true, mayAsk: false, ticket: null });
    expect((await new CallTaker(server, slug, 'stranger').ask('POST /help')).code).toBe('entrant_not_found');
    const aryk = await team('Арык');
    expect((await asks(aryk, { place: ' ', link: null })).code).toBe('bad_request');
    expect((await asks(aryk, { link: 'javascript:alert(1)' })).code).toBe('bad_request');
    await clock.advance(worksEnd(hackathon)! + 3 * 60 * MINUTE - clock.now());
    expect((await asks(aryk)).code).toBe('mentors_not_open');
  });
});

describe('mentors of a call', () => {
  it('[TB14] come by a link of their own, of which only a hash is kept; a new one ends the one before', async () => {
    const dilshod = await mentor('Дилшод', { languages: ['uz', 'ru'] });
    expect(dilshod.link).toContain(`/mentor/${slug}#`);
    expect(await dilshod.state()).toMatchObject({ mentor: { about: { name: 'Дилшод' } }, own: null, queue: [], done: [] });
    expect((await desk()).mentors[0]).toMatchObject({ hasLink: true, account: null, openedAt: clock.now(), leftAt: null });
    expect(JSON.stringify(everyRow(server.dataDir))).not.toContain(dilshod.link.split('#')[1]);
    expect((await ask(`POST /calls/${id}/mentors/${dilshod.id}/link`)).body).toMatchObject({ link: expect.stringContaining('/mentor/') as string });
    expect((await dilshod.send()).code).toBe('mentor_not_found');
  });

  it('[TB14] somebody with an account comes by it, once in a call', async () => {
    const { people: [person] } = (await ask('GET /people')).body as { people: [{ id: string }] };
    const about = { mentor: { name: 'Уюштуруучу', languages: ['ky'], topics: [] }, personId: person.id };
    expect((await ask(`POST /calls/${id}/mentors`, about)).body).toMatchObject({ link: null });
    expect((await ask(`POST /calls/${id}/mentors`, about)).code).toBe('mentor_twice');
    expect((await ask(`POST /calls/by-slug/${slug}/mentoring`, { key: null })).body).toMatchObject({ mentor: { about: { name: 'Уюштуруучу' } } });
    expect((await ask('GET /own-data')).body).toMatchObject({ mentored: expect.arrayContaining([expect.objectContaining({ callId: id })]) as unknown });
  });

  it('[TB11] see whom they can speak with first, then who has waited longest', async () => {
    const dilshod = await mentor('Дилшод', { languages: ['uz'] });
    for (const [name, languages] of [['Биринчи', ['tg']], ['Экинчи', ['uz', 'ru']], ['Үчүнчү', ['uz']]] as const) {
      await asks(await team(name), { languages: [...languages] });
      await clock.advance(MINUTE);
    }
    expect((await dilshod.state()).queue.map(({ team: { name }, sharesLanguage }) => [name, sharesLanguage])).toEqual([['Экинчи', true], ['Үчүнчү', true], ['Биринчи', false]]);
  });

  it('[TB16] of two who claim at one instant one gets it, and the other is told; nobody has two', async () => {
    const mentors = await Promise.all(['А', 'Б', 'В', 'Г'].map((name) => mentor(name)));
    const [first, second] = [await ticketOf(await team('Арык')), await ticketOf(await team('Тоо'))];
    const answers = await Promise.all(mentors.map((one) => one.claim(first)));
    expect(answers.map(({ code = 'claimed' }) => code).toSorted()).toEqual(['claimed', 'ticket_over', 'ticket_over', 'ticket_over']);
    const winner = mentors[answers.findIndex(({ code }) => code === undefined)]!;
    expect((await winner.claim(second)).code).toBe('mentor_busy');
    const both = await Promise.all([winner.giveBack(first), ...mentors.map((one) => one.claim(first)), ...mentors.map((one) => one.claim(second))]);
    expect(both.length).toBe(9);
    const held = (await desk()).tickets.flatMap(({ state, mentorId }) => (state === 'claimed' ? [mentorId] : []));
    expect(new Set(held).size).toBe(held.length);
  });

  it('[TB11] [TB18] what is given back keeps its place; what one has when they leave waits again', async () => {
    const [dilshod, aida] = [await mentor('Дилшод'), await mentor('Аида')];
    const first = await ticketOf(await team('Арык'));
    await clock.advance(MINUTE);
    await asks(await team('Тоо'));
    await dilshod.claim(first);
    expect((await aida.giveBack(first)).code).toBe('ticket_over');
    await dilshod.giveBack(first);
    expect((await aida.state()).queue.map(({ team: { name } }) => name)).toEqual(['Арык', 'Тоо']);
    await dilshod.claim(first);
    const left = (await ask(`PUT /calls/${id}/mentors/${dilshod.id}/leaving`, { hasLeft: true })).body as MentorDeskView;
    expect(left.tickets[0]).toMatchObject({ id: first, state: 'waiting', mentorId: null });
    expect((await dilshod.send()).code).toBe('mentor_not_found');
    expect((await ask(`PUT /calls/${id}/tickets/${first}/mentor`, { mentorId: dilshod.id })).code).toBe('not_found');
  });

  it('[TB17] whoever waits for a change is told at once, whoever was away is told how it stands', async () => {
    const [dilshod, aryk] = [await mentor('Дилшод'), await team('Арык')];
    const { version } = await dilshod.state();
    let isHeard = false;
    const heard = dilshod.send('', { seen: version }).then((answer) => {
      isHeard = true;
      return answer.body as MentoringView;
    });
    const before = await help(aryk);
    expect(isHeard).toBe(false);
    const first = await ticketOf(aryk);
    expect((await heard).queue.map(({ id: of }) => of)).toEqual([first]);
    const claimed = aryk.ask('POST /help', { seen: (await help(aryk)).version });
    await dilshod.claim(first);
    expect(((await claimed).body as TeamHelpView).ticket).toMatchObject({ state: 'claimed', mentor: { name: 'Дилшод' } });
    expect((await help(aryk, { seen: before.version })).ticket?.state).toBe('claimed');
    // Nothing happens: the same is told after a while.
    const { version: last } = await dilshod.state();
    let told: string | null = null;
    void dilshod.send('', { seen: last }).then(({ body }) => (told = (body as MentoringView).version));
    await expect.poll(async () => {
      await clock.advance(6_000);
      return told;
    }).toBe(last);
  });
});

describe('the desk of the queue', () => {
  it('[TB18] organisers see waits, notes and ratings, assign and close; nobody else reads what was said', async () => {
    const [dilshod, aida] = [await mentor('Дилшод'), await mentor('Аида')];
    const [aryk, too, suu] = [await team('Арык'), await team('Тоо'), await team('Суу')];
    const [first, second] = [await ticketOf(aryk), await ticketOf(too)];
    await clock.advance(4 * MINUTE);
    await dilshod.claim(first);
    await clock.advance(2 * MINUTE);
    await aida.claim(second);
    const third = await ticketOf(suu);
    await dilshod.close(first, 'Жашыруун эскертме');
    await aryk.ask(`PUT /tickets/${first}/rating`, { rating: 4, comment: 'Жашыруун пикир' });
    await clock.advance(MINUTE);
    const view = await desk();
    expect(view.figures).toEqual({ waiting: 1, oldestAskedAt: clock.now() - MINUTE, medianWaitMs: 5 * MINUTE, helped: 1, takenBack: 0, rating: 4, rated: 1 });
    expect(view.mentors.find((one) => one.id === dilshod.id)?.figures).toMatchObject({ helped: 1, rating: 4 });
    expect(view.tickets.map(({ id: of }) => of)).toEqual([second, third, first]);
    expect(view.tickets[2]).toMatchObject({ note: 'Жашыруун эскертме', rating: 4, comment: 'Жашыруун пикир' });
    expect(JSON.stringify([await dilshod.state(), await aida.state(), await help(too)])).not.toContain('Жашыруун пикир');
    expect(JSON.stringify([await aida.state(), await help(aryk)])).not.toContain('Жашыруун эскертме');

    expect((await ask(`PUT /calls/${id}/tickets/${third}/mentor`, { mentorId: aida.id })).code).toBe('mentor_busy');
    expect((await ask(`PUT /calls/${id}/tickets/${second}/mentor`, { mentorId: dilshod.id })).body).toMatchObject({ tickets: [expect.objectContaining({ id: second, mentorId: dilshod.id }), expect.anything(), expect.anything()] });
    expect((await aida.close(second)).code).toBe('ticket_over');
    expect((await ask(`PUT /calls/${id}/tickets/${second}/mentor`, { mentorId: null })).body).toMatchObject({ figures: { waiting: 2 } });
    const closed = (await ask(`PUT /calls/${id}/tickets/${third}/closing`, { note: 'Чогуу чечтик' })).body as MentorDeskView;
    expect(closed.tickets.find((one) => one.id === third)).toMatchObject({ state: 'closed', mentorId: null, note: 'Чогуу чечтик' });
    // Nobody came: there is nothing to rate.
    expect(await help(suu)).toMatchObject({ ticket: null, mayAsk: true });
    expect((await ask(`PUT /calls/${id}/tickets/${third}/closing`, { note: '' })).code).toBe('ticket_over');
  });
});

describe('when the time of teams is over', () => {
  it('[TB15] [TB11] a ticket that still waits is taken back by that, and nobody claims it; what is claimed is closed as ever', async () => {
    const [dilshod, aryk, too] = [await mentor('Дилшод'), await team('Арык'), await team('Тоо')];
    const [first, second] = [await ticketOf(aryk), await ticketOf(too)];
    await dilshod.claim(first);
    await clock.advance(worksEnd(hackathon)! + (hackathon.graceMinutes + 1) * MINUTE - clock.now());
    expect(await dilshod.state()).toMatchObject({ own: { id: first }, queue: [] });
    expect(await help(too)).toMatchObject({ ticket: null, mayAsk: false });
    expect(await desk()).toMatchObject({ figures: { waiting: 0, oldestAskedAt: null }, tickets: [{ id: first, state: 'claimed' }, { id: second, state: 'takenBack', closedAt: worksEnd(hackathon) }] });
    expect((await dilshod.close(first)).status).toBe(200);
    expect((await dilshod.claim(second)).code).toBe('ticket_over');
  });
});
