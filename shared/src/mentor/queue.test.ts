import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grants } from '../call/call.fixture.ts';
import { worksBegin, worksEnd } from '../call/windows.ts';
import { figuresOf } from './figures.ts';
import { ahead, assign, claim, close, closeForAll, end, giveBack, lapse, mayAsk, queueFor, rate, type Ticket, waited } from './queue.ts';
import { mayAskMentors, mentorsEnd } from './window.ts';

const ticket = (id: string, more: Partial<Ticket> = {}): Ticket => ({ id, teamId: `team ${id}`, languages: ['ru'], askedAt: 0, state: 'waiting', mentorId: null, claimedAt: null, closedAt: null, rating: null, ...more });
const dilshod = { id: 'm', languages: ['uz', 'ru'] as const };

describe('the queue for mentors', () => {
  it('[TB11] whom a mentor can speak with comes first, then who has waited longest; the others stay to be seen', () => {
    const tickets = [ticket('a', { askedAt: 3 }), ticket('b', { askedAt: 1 }), ticket('c', { askedAt: 0, languages: ['tg'] }), ticket('d', { askedAt: 2, languages: [] }), ticket('e', { state: 'closed' })];
    expect(queueFor(dilshod, tickets, 10).map(({ ticket: { id }, sharesLanguage, waitedMs }) => [id, sharesLanguage, waitedMs])).toEqual([
      ['b', true, 9], ['d', true, 8], ['a', true, 7], ['c', false, 10],
    ]);
    expect(ahead(tickets[0]!, tickets)).toBe(3);
  });

  it('[TB11] a mentor has one ticket, a team asks once at a time', () => {
    const tickets = [ticket('a', { state: 'claimed', mentorId: 'm', claimedAt: 5 }), ticket('b')];
    expect(claim('b', 'm', tickets, 9)).toEqual({ ok: false, refused: 'mentor_busy' });
    expect(claim('a', 'n', tickets, 9)).toEqual({ ok: false, refused: 'ticket_over' });
    expect(claim('b', 'n', tickets, 9)).toMatchObject({ ok: true, ticket: { state: 'claimed', mentorId: 'n', claimedAt: 9 } });
    expect([mayAsk('team a', tickets), mayAsk('team c', tickets)]).toEqual([false, true]);
  });

  it('[TB11] given back it keeps its place; closed by its mentor alone; rated once, by its team', () => {
    const claimed = ticket('a', { state: 'claimed', mentorId: 'm', claimedAt: 5, askedAt: 1 });
    expect(giveBack(claimed, 'm')).toMatchObject({ ok: true, ticket: { state: 'waiting', mentorId: null, askedAt: 1 } });
    expect(close(claimed, 'n', 9)).toEqual({ ok: false, refused: 'ticket_not_yours' });
    const closed = close(claimed, 'm', 9);
    if (!closed.ok) throw new Error('not closed');
    expect(waited(closed.ticket, 100)).toBe(4);
    expect(rate(closed.ticket, 'team b', 5)).toEqual({ ok: false, refused: 'ticket_not_yours' });
    expect(rate(claimed, 'team a', 5)).toEqual({ ok: false, refused: 'ticket_over' });
    const rated = rate(closed.ticket, 'team a', 5);
    expect(rated).toMatchObject({ ok: true, ticket: { rating: 5 } });
    expect(rated.ok && rate(rated.ticket, 'team a', 1).ok).toBe(false);
    expect(end(ticket('b'), 'team b', 9)).toMatchObject({ ok: true, ticket: { state: 'takenBack' } });
  });

  it('[TB11] whatever mentors try, none ever has two', () => {
    const step = fc.record({ mentor: fc.constantFrom('m', 'n'), at: fc.nat(4), what: fc.constantFrom('claim' as const, 'back' as const, 'close' as const) });
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let tickets = ['a', 'b', 'c', 'd', 'e'].map((id) => ticket(id));
      steps.forEach(({ mentor, at, what }, now) => {
        const one = tickets[at]!;
        const outcome = what === 'claim' ? claim(one.id, mentor, tickets, now) : what === 'back' ? giveBack(one, mentor) : close(one, mentor, now);
        if (outcome.ok) tickets = tickets.map((other) => (other.id === one.id ? outcome.ticket : other));
        for (const id of ['m', 'n']) expect(tickets.filter(({ state, mentorId }) => state === 'claimed' && mentorId === id).length).toBeLessThanOrEqual(1);
      });
    }));
  });

  it('[TB18] an organiser gives a ticket to whoever has none, also one that somebody else has, and closes it for all', () => {
    const tickets = [ticket('a', { state: 'claimed', mentorId: 'm', claimedAt: 5 }), ticket('b'), ticket('c', { state: 'closed', mentorId: 'm', claimedAt: 1, closedAt: 2 })];
    expect(assign('a', 'n', tickets, 9)).toMatchObject({ ok: true, ticket: { mentorId: 'n', claimedAt: 5 } });
    expect(assign('b', 'm', tickets, 9)).toEqual({ ok: false, refused: 'mentor_busy' });
    expect(assign('b', 'n', tickets, 9)).toMatchObject({ ok: true, ticket: { state: 'claimed', claimedAt: 9 } });
    expect(assign('c', 'n', tickets, 9)).toEqual({ ok: false, refused: 'ticket_over' });
    const closed = closeForAll(tickets[1]!, 9);
    expect(closed).toMatchObject({ ok: true, ticket: { state: 'closed', mentorId: null } });
    // Nobody came: there is nothing to rate.
    expect(closed.ok && rate(closed.ticket, 'team b', 5)).toEqual({ ok: false, refused: 'ticket_over' });
  });

  it('[TB18] how long teams waited is the median until a mentor came; who took it back waited for none', () => {
    const came = (id: string, askedAt: number, claimedAt: number, rating: number | null = null) => ticket(id, { askedAt, claimedAt, closedAt: 100, state: 'closed', mentorId: 'm', rating });
    expect(figuresOf([came('a', 0, 4, 5), came('b', 10, 20, 2), ticket('c', { askedAt: 7 }), ticket('d', { askedAt: 6 }), ticket('e', { state: 'takenBack', closedAt: 99 })])).toEqual({
      waiting: 2, oldestAskedAt: 6, medianWaitMs: 7, helped: 2, takenBack: 1, rating: 3.5, rated: 2,
    });
    expect(figuresOf([])).toEqual({ waiting: 0, oldestAskedAt: null, medianWaitMs: null, helped: 0, takenBack: 0, rating: null, rated: 0 });
  });

  it('[TB15] teams ask while teams are put together or works are written, in an extension too', () => {
    const call = { ...grants, withWhom: { kind: 'teams' as const, least: 1, most: 3, countries: 1, closesAt: null } };
    const end = worksEnd(call)!;
    expect([mayAskMentors(call, null, worksBegin(call)!), mayAskMentors(call, null, end + 10 * 24 * 3_600_000), mayAskMentors(call, end + 20 * 24 * 3_600_000, end + 10 * 24 * 3_600_000), mayAskMentors(grants, null, worksBegin(call)!)]).toEqual([true, false, true, false]);
    expect([mentorsEnd(call, null), mentorsEnd(call, end + 1), mentorsEnd({ phases: [] }, null)]).toEqual([end, end + 1, null]);
  });

  it('[TB15] what still waits then waits no more; what is claimed goes on', () => {
    expect(lapse(ticket('a', { askedAt: 5 }), 9)).toMatchObject({ state: 'takenBack', closedAt: 9 });
    const claimed = ticket('b', { state: 'claimed', mentorId: 'm', claimedAt: 6 });
    expect(lapse(claimed, 9)).toBe(claimed);
  });
});
