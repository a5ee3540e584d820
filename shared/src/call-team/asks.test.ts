import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, answer, ask, type Ask, type AskOutcome, askState, type AskWorld, takeBack, waitsFor } from './asks.ts';

const team = (id: string, ...members: [string, ...string[]]) => ({ id, leadId: members[0], members });
const world: AskWorld = { most: 3, teams: [team('t1', 'a', 'b'), team('t2', 'c')], asks: [] };
const refused = (outcome: AskOutcome) => (outcome.ok ? null : outcome.refused);
const request = (id: string, personId: string, teamId: string) => ({ id, kind: 'request' as const, personId, teamId, byId: personId });
const invitation = (id: string, personId: string, teamId: string, byId: string) => ({ id, kind: 'invitation' as const, personId, teamId, byId });

describe('requests, invitations and proposals', () => {
  it('[TB8] a request waits for the lead, an invitation for the person; with the second yes the person comes', () => {
    const asked = after(world, ask(world, request('1', 'd', 't1')), '');
    expect(waitsFor(asked.asks[0]!)).toEqual(['team']);
    expect(refused(answer(asked, { askId: '1', byId: 'b', isYes: true, side: 'team' }))).toBe('ask_not_yours');
    const come = after(asked, answer(asked, { askId: '1', byId: 'a', isYes: true, side: 'team' }), '');
    expect(come.teams[0]?.members).toEqual(['a', 'b', 'd']);
    expect(askState(come.asks[0]!)).toBe('accepted');
    const invited = after(world, ask(world, invitation('2', 'd', 't1', 'a')), '');
    expect(waitsFor(invited.asks[0]!)).toEqual(['person']);
    expect(refused(answer(invited, { askId: '2', byId: 'a', isYes: true, side: 'person' }))).toBe('ask_not_yours');
  });

  it('[TB8] whoever is asked by a team they asked themselves has come: both have said yes', () => {
    const asked = after(world, ask(world, request('1', 'd', 't1')), '');
    expect(refused(ask(asked, request('2', 'd', 't1')))).toBe('ask_twice');
    const both = after(asked, ask(asked, invitation('2', 'd', 't1', 'a')), '');
    expect(both.teams[0]?.members).toContain('d');
    expect(both.asks).toHaveLength(1);
  });

  it('[TB8] an acceptance ends what else the person was asked, and a full team takes nobody', () => {
    let now = after(world, ask(world, request('1', 'd', 't1')), '');
    now = after(now, ask(now, request('2', 'd', 't2')), '');
    now = after(now, ask(now, request('3', 'e', 't1')), '');
    now = after(now, answer(now, { askId: '1', byId: 'a', isYes: true, side: 'team' }), '');
    expect(now.asks.map(askState)).toEqual(['accepted', 'lapsed', 'asked']);
    expect(refused(answer(now, { askId: '3', byId: 'a', isYes: true, side: 'team' }))).toBe('team_full');
    expect(refused(ask(now, request('4', 'f', 't1')))).toBe('team_full');
  });

  it('[TB8] only whoever asked takes it back, and only while it waits', () => {
    const asked = after(world, ask(world, request('1', 'd', 't1')), '');
    expect(refused(takeBack(asked, '1', 'a'))).toBe('ask_not_yours');
    const back = after(asked, takeBack(asked, '1', 'd'), '');
    expect(askState(back.asks[0]!)).toBe('takenBack');
    expect(refused(takeBack(back, '1', 'd'))).toBe('ask_over');
    expect(refused(answer(back, { askId: '1', byId: 'a', isYes: true, side: 'team' }))).toBe('ask_over');
  });

  it('[TB9] a proposal asks the person and the team; of a team that is only proposed the first who says yes begins it', () => {
    const proposed = (id: string, personId: string, teamId: string | null): Ask => ({ id, kind: 'proposal', personId, teamId, group: teamId === null ? 'g' : null, person: 'asked', team: teamId === null ? 'yes' : 'asked', ended: null });
    const before: AskWorld = { ...world, asks: [proposed('1', 'd', 't1'), proposed('2', 'e', null), proposed('3', 'f', null)] };
    const half = after(before, answer(before, { askId: '1', byId: 'd', isYes: true, side: 'person' }), '');
    expect(half.teams).toEqual(world.teams);
    expect(after(half, answer(half, { askId: '1', byId: 'a', isYes: true, side: 'team' }), '').teams[0]?.members).toContain('d');
    let begun = after(before, answer(before, { askId: '2', byId: 'e', isYes: true, side: 'person' }), 't3');
    begun = after(begun, answer(begun, { askId: '3', byId: 'f', isYes: true, side: 'person' }), 't4');
    expect(begun.teams.at(-1)).toEqual({ id: 't3', leadId: 'e', members: ['e', 'f'] });
    expect(refused(takeBack(before, '2', 'e'))).toBe('ask_not_yours');
    expect(takeBack(before, '2', null).ok).toBe(true);
  });

  it('[TB8] whatever is done, nobody comes to a team without a yes of both, nobody leaves one without a yes of their own, nobody is in two, and none is too large', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const step = fc.oneof(
      fc.record({ do: fc.constant('ask' as const), kind: fc.constantFrom('request' as const, 'invitation' as const), personId: person, team: fc.nat(5), byId: person }),
      fc.record({ do: fc.constant('answer' as const), ask: fc.nat(20), byId: person, isYes: fc.boolean(), side: fc.constantFrom('person' as const, 'team' as const) }),
      fc.record({ do: fc.constant('back' as const), ask: fc.nat(20), byId: person }),
      fc.record({ do: fc.constant('propose' as const), personId: person, team: fc.nat(5), group: fc.constantFrom('g', 'h') }),
    );
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let now = world;
      steps.forEach((one, i) => {
        const before = now;
        const teamId = 'team' in one ? (now.teams[one.team]?.id ?? null) : null;
        if (one.do === 'propose') {
          const isThere = teamId !== null;
          if (now.asks.some((other) => other.personId === one.personId && other.teamId === teamId && askState(other) === 'asked')) return;
          now = { ...now, asks: [...now.asks, { id: `${i}`, kind: 'proposal', personId: one.personId, teamId, group: isThere ? null : one.group, person: 'asked', team: isThere ? 'asked' : 'yes', ended: null }] };
          return;
        }
        const askId = 'ask' in one ? (now.asks[one.ask]?.id ?? '') : '';
        const outcome = one.do === 'ask' ? ask(now, { id: `${i}`, kind: one.kind, personId: one.personId, teamId: teamId ?? '', byId: one.byId })
          : one.do === 'answer' ? answer(now, { ...one, askId }) : takeBack(now, askId, one.byId);
        now = after(now, outcome, `new ${i}`);
        const moved = now.teams.flatMap(({ id, members }) => members.filter((member) => !before.teams.find((old) => old.id === id)?.members.includes(member)).map((member) => [member, id] as const));
        expect(moved.length).toBeLessThanOrEqual(1);
        for (const [personId, to] of moved) expect(now.asks.some((other) => other.personId === personId && other.teamId === to && other.person === 'yes' && other.team === 'yes')).toBe(true);
        const [was, is] = [before, now].map((w) => w.teams.flatMap(({ members }) => members)) as [string[], string[]];
        expect(was.filter((member) => !is.includes(member))).toEqual([]);
        expect(new Set(is).size).toBe(is.length);
        for (const { members, leadId } of now.teams) {
          expect(members.length).toBeLessThanOrEqual(now.most);
          expect(members).toContain(leadId);
        }
      });
    }), { numRuns: 300 });
  });
});
