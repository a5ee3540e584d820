import type { EntrantDataView } from '@tabarman/shared/entrant/views.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import type { MentorDeskView } from '@tabarman/shared/mentor/views.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyRow } from '../../adapters/database-rows.fixture.ts';
import { CallTaker } from '../../testing/call-taker.ts';
import { request } from '../../testing/request.ts';
import { ask, clock, desk, hackathon, help, id, mentor, MINUTE, people, server, slug, team, ticketOf, token, withMentoredCalls } from './mentored-call.fixture.ts';

withMentoredCalls();

describe('what is kept of a mentor', () => {
  it('[TB24] [U1] is read by the mentor as a whole, without what teams said and how they say it was', async () => {
    const [dilshod, aida, aryk, too] = [await mentor('Дилшод'), await mentor('Аида'), await team('Арык'), await team('Тоо')];
    const [first, second] = [await ticketOf(aryk, { about: 'Командалык сыр' }), await ticketOf(too)];
    await dilshod.claim(first);
    await dilshod.close(first, 'Өз эскертмеси');
    await aryk.ask(`PUT /tickets/${first}/rating`, { rating: 2, comment: 'Жашыруун пикир' });
    await aida.claim(second);
    await aida.close(second, 'Бөтөн эскертме');
    const { body } = await dilshod.send('/data');
    expect(body).toEqual({ call: hackathon.title, mentor: { name: 'Дилшод', languages: ['ru'], topics: ['API'] }, invitedAt: expect.any(Number) as number, openedAt: expect.any(Number) as number, helped: [{ team: 'Арык', claimedAt: clock.now(), closedAt: clock.now(), note: 'Өз эскертмеси' }] });
    expect((await request(server, `POST /calls/by-slug/${slug}/mentoring/data`, { body: { key: 'x'.repeat(32) } })).code).toBe('mentor_not_found');
  });

  it('[TB24] [U2] [U3] is erased by the own name: no byte of it is left, the link opens nothing, what was claimed waits again, and that a team was helped stays', async () => {
    const [dilshod, aryk, too] = [await mentor('Дилшод Кетүүчү', { topics: ['Кетүүчү тема'] }), await team('Арык'), await team('Тоо')];
    const [first, second] = [await ticketOf(aryk), await ticketOf(too)];
    await dilshod.claim(first);
    await dilshod.close(first, 'Кетүүчү эскертме');
    await dilshod.claim(second);
    expect((await dilshod.send('/erasure', { name: 'Башка' })).code).toBe('not_confirmed');
    expect((await dilshod.state()).mentor.about.name).toBe('Дилшод Кетүүчү');
    expect((await dilshod.send('/erasure', { name: ' Дилшод Кетүүчү ' })).code).toBeUndefined();
    expect([(await dilshod.send()).code, (await dilshod.send('/data')).code]).toEqual(['mentor_not_found', 'mentor_not_found']);
    for (const file of readdirSync(server.dataDir).filter((name) => name.startsWith('app.db'))) expect(readFileSync(path.join(server.dataDir, file)).includes('Кетүүчү')).toBe(false);
    const view = await desk();
    expect(view.mentors.map(({ hasLink, leftAt }) => [hasLink, leftAt !== null])).toEqual([[false, true]]);
    expect(view.tickets.map(({ id: of, state, mentorId, note }) => [of, state, mentorId, note])).toEqual([[second, 'waiting', null, ''], [first, 'closed', dilshod.id, '']]);
    expect(await help(too)).toMatchObject({ ticket: { state: 'waiting', mentor: null } });
  });

  it('[TB24] [U2] of somebody with an account is erased with the account, not by a name here', async () => {
    const { people: [person] } = (await ask('GET /people')).body as { people: [{ id: string }] };
    await ask(`POST /calls/${id}/mentors`, { mentor: { name: 'Нодира', languages: ['ru'], topics: [] }, personId: person.id });
    const send = (what: string, body: object) => request(server, `POST /calls/by-slug/${slug}/mentoring/${what}`, { token, body });
    expect((await send('data', { key: null })).body).toMatchObject({ mentor: { name: 'Нодира' } });
    expect((await send('erasure', { key: 'x'.repeat(32), name: 'Нодира' })).code).toBe('mentor_not_found');
    expect((await desk()).mentors[0]).toMatchObject({ about: { name: 'Нодира' }, leftAt: null });
  });
});

describe('a mentor who judges too', () => {
  it('[TB19] [JU9] does not judge what they helped with: the ticket says so, and it holds when the mentor is forgotten', async () => {
    const [dilshod, aryk, too] = [await mentor('Дилшод Каримов'), await team('Арык'), await team('Тоо')];
    for (const one of [aryk, too]) {
      await one.write({ idea: { ru: 'Идея' }, budget: [{ what: 'Камера', amount: 100 }] });
      await one.ask('POST /work/versions');
    }
    const juror = { name: 'дилшод  каримов', countries: [], languages: ['ru'], organisation: '', background: null, most: null };
    const jurorId = ((await ask(`POST /calls/${id}/jury/jurors`, { juror, personId: null })).body as { view: JuryView }).view.jurors[0]!.id;
    const conflicts = async () => ((await ask(`GET /calls/${id}/jury`)).body as JuryView).conflicts;
    const first = await ticketOf(aryk);
    expect(await conflicts()).toEqual([]);
    await dilshod.claim(first);
    await dilshod.close(first);
    const workId = (await desk()).tickets[0]!.team.id;
    expect(await conflicts()).toEqual([{ jurorId, workId, type: 'mentor', source: 'ticket', isPinned: false, note: '', isClaimed: false }]);
    expect((await desk()).mentors[0]?.isJuror).toBe(true);
    await ask(`POST /calls/${id}/mentors/${dilshod.id}/erasure`);
    expect(await conflicts()).toEqual([{ jurorId, workId, type: 'mentor', source: 'ticket', isPinned: true, note: '', isClaimed: false }]);
  });

  it('[JU10] [TB18] an organiser who judges, and is in conflict with a work, hears of no ticket of its team', async () => {
    const [aryk, too] = [await team('Арык'), await team('Тоо')];
    await mentor('Дилшод');
    for (const one of [aryk, too]) {
      await one.write({ idea: { ru: 'Идея' }, budget: [{ what: 'Камера', amount: 100 }] });
      await one.ask('POST /work/versions');
    }
    const [first, second] = [await ticketOf(aryk), await ticketOf(too)];
    const workId = (await desk()).tickets.find((one) => one.id === first)!.team.id;
    const { people: [person] } = (await ask('GET /people')).body as { people: [{ id: string }] };
    const juror = { name: 'Уюштуруучу', countries: [], languages: ['ru'], organisation: '', background: null, most: null };
    const { view } = (await ask(`POST /calls/${id}/jury/jurors`, { juror, personId: person.id })).body as { view: JuryView };
    await ask(`PUT /calls/${id}/jury/jurors/${view.jurors[0]!.id}/conflicts/${workId}`, { type: 'personal', source: 'organiser', note: '', isThere: true });
    expect(await desk()).toMatchObject({ figures: { waiting: 1 }, tickets: [{ id: second }] });
    expect(JSON.stringify(await desk())).not.toContain(workId);
    expect((await ask(`PUT /calls/${id}/tickets/${first}/closing`, { note: '' })).code).toBe('not_found');
    expect((await ask(`PUT /calls/${id}/tickets/${first}/mentor`, { mentorId: null })).code).toBe('not_found');
  });
});

describe('who is erased', () => {
  it('[TB19] a member leaves no words in tickets, and what still waits is taken back; that the team waited and was helped stays', async () => {
    const [dilshod, aryk] = [await mentor('Дилшод'), await team('Арык')];
    const first = await ticketOf(aryk, { about: 'Купуя суроо', place: 'Купуя бөлмө' });
    await dilshod.claim(first);
    await dilshod.close(first);
    await aryk.ask(`PUT /tickets/${first}/rating`, { rating: 3, comment: 'Купуя пикир' });
    const mate = new CallTaker(server, slug, `mate${people}`);
    await mate.tell(hackathon, { name: 'Рустам' });
    await mate.ask('POST /work/members', { code: (await aryk.state()).work?.invitation });
    await clock.advance(MINUTE);
    const second = await ticketOf(aryk, { about: 'Купуя экинчи' });
    expect(((await aryk.ask('POST /data')).body as EntrantDataView).mentorTickets).toMatchObject([
      { team: 'Арык', asked: { about: 'Купуя суроо', place: 'Купуя бөлмө' }, said: { rating: 3, comment: 'Купуя пикир' } }, { asked: { about: 'Купуя экинчи' }, said: null },
    ]);
    expect(((await mate.ask('POST /data')).body as EntrantDataView).mentorTickets).toEqual([]);
    await aryk.ask('POST /erasure', { name: 'Арык Толук аты' });
    expect(JSON.stringify(everyRow(server.dataDir))).not.toContain('Купуя');
    expect((await desk()).tickets).toMatchObject([{ id: second, state: 'takenBack' }, { id: first, state: 'closed', rating: 3, comment: '', by: '' }]);
    expect(await help(mate)).toMatchObject({ mayAsk: true, ticket: null });
  });

  it('[TB19] a mentor leaves neither name, topics, link nor notes; tickets stay, of nobody', async () => {
    const dilshod = await mentor('Белгисиз Устат', { topics: ['Сейрек тема'] });
    const aryk = await team('Арык');
    const first = await ticketOf(aryk);
    await dilshod.claim(first);
    await dilshod.close(first, 'Устаттын сөзү');
    const view = (await ask(`POST /calls/${id}/mentors/${dilshod.id}/erasure`)).body as MentorDeskView;
    expect(view.figures).toMatchObject({ helped: 1 });
    const rows = JSON.stringify(everyRow(server.dataDir));
    expect(['Белгисиз Устат', 'Сейрек тема', 'Устаттын сөзү'].filter((word) => rows.includes(word))).toEqual([]);
    expect((await dilshod.send()).code).toBe('mentor_not_found');
  });
});
