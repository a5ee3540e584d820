import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Play } from '../testing/play.ts';
import { kindNames, samples } from '../testing/six-kinds.ts';
import { gameEventSchema, type GameEvent } from './events.ts';
import { fold, scoreSheet } from './fold.ts';
import { ERASED, withAliases, withoutHost } from './forget.ts';

const move = fc.oneof(
  fc.record({ do: fc.constant('play' as const), isRight: fc.array(fc.constantFrom(true, false, null), { minLength: 4, maxLength: 4 }) }),
  fc.record({ do: fc.constantFrom('rename', 'remove', 'letBack', 'points', 'appeal'), player: fc.integer({ min: 1, max: 4 }).map((n) => `p${n}`) }),
);
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

function make(play: Play, step: Move, n: number): void {
  if ('isRight' in step) {
    if (play.state.played.length >= 6) return;
    play.openNext();
    const { phase } = play.state;
    if (phase.name !== 'question') return;
    const { rightChoice, wrongChoice } = samples[kindNames[phase.index]!];
    [...play.state.players.keys()].forEach((id, i) => {
      const how = step.isRight[i];
      if (how !== null) play.answer(id, how ? rightChoice : wrongChoice, 1_000 + i * 700);
    });
    play.host('endQuestion');
    return;
  }
  switch (step.do) {
    case 'rename': return void play.give({ do: 'rename', playerId: step.player, name: `Zarif ${n}` });
    case 'remove': return void play.give({ do: 'remove', playerId: step.player });
    case 'letBack': return void play.give({ do: 'letBack', playerId: step.player });
    case 'points': return void play.correct({ what: 'points', playerId: step.player, points: 100 });
    case 'appeal': return void play.appeal(step.player, play.state.played.length - 1, { text: 'Zarif words' });
  }
}

function played(moves: readonly Move[]): Play {
  const play = new Play({ appeals: true });
  play.join('Zarif A', 'Zarif B', 'Zarif C', 'Zarif D');
  moves.forEach((step, n) => make(play, step, n));
  return play;
}

const folded = (events: readonly GameEvent[], { stored }: Play) => fold(events, (index) => stored.get(index) ?? []);
const named = (event: object): boolean => /"(name|hostName|skeleton|members|waiting|text|by)"/.test(JSON.stringify(event));

describe('what a game forgets', () => {
  it('[U4] no name or word of a player is left; scores, places and answers are what they were; again changes nothing', () => {
    fc.assert(fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const play = played(moves);
      const aliased = withAliases(play.events);
      expect(JSON.stringify(aliased)).not.toMatch(/zarif/i);
      expect(aliased.map((event) => gameEventSchema.parse(event))).toEqual(aliased);
      expect(withAliases(aliased)).toEqual(aliased);
      const [before, after] = [folded(play.events, play), folded(aliased, play)];
      expect(scoreSheet(after)).toBe(scoreSheet(before));
      expect(after.board).toEqual(before.board);
      expect(after.played.map((p) => [...p.results])).toEqual(before.played.map((p) => [...p.results]));
      expect(new Set([...after.players.values()].map((p) => p.skeleton)).size).toBe(after.players.size);
    }), { numRuns: 40 });
  });

  it('[U4] teams, their members and names that wait go too', () => {
    const play = new Play();
    const { events } = play;
    const seat = { number: 1, look: { pattern: 0, colour: 0 }, secretHash: 'hash', home: null, team: 1 };
    const all: GameEvent[] = [
      ...events,
      { type: 'teamsMade', v: 1, at: 1, teams: [{ number: 1, name: 'Zarif team', code: '4821' }] },
      { type: 'playersJoined', v: 1, at: 1, seats: [{ ...seat, id: 'p1', name: 'Zarif one', skeleton: 'zarif', waiting: { name: 'Zarif two', skeleton: 'zarif' }, members: ['Zarif three', 'Zarif four'] }] },
      { type: 'membersNamed', v: 1, at: 2, playerId: 'p1', members: ['Zarif five'] },
      { type: 'teamRenamed', v: 1, at: 2, team: 1, name: 'Zarif six' },
      { type: 'playerLetBack', v: 1, at: 2, playerId: 'p1', name: 'Zarif seven', skeleton: 'zarif', waiting: { name: 'Zarif eight', skeleton: 'zarif' } },
    ];
    expect(JSON.stringify(withAliases(all))).not.toMatch(/zarif/i);
  });

  it('[U4] every event that can hold a name is known here', () => {
    const withNames = gameEventSchema.options.filter((option) => named(z.toJSONSchema(option, { io: 'input' }))).map((option) => option.shape.type.value).sort();
    expect(withNames).toEqual([
      'gameCreated', 'deskTaken', 'playersJoined', 'playerRenamed', 'playerLetBack', 'membersNamed', 'teamsMade', 'teamRenamed', 'teamsDealt', 'appealsRaised',
      'gameLocked', 'questionVoided', 'questionReinstated', 'keyChanged', 'pointsAdjusted', 'appealsDeclined', 'questionOpened', 'questionRevealed',
    ].sort());
  });

  it('[U3] a host who is erased is in no event, the others are', () => {
    const play = played([{ do: 'play', isRight: [true, false, null, true] }]);
    const { host, ...asOwner } = { host: 'owner', ids: new Set(['owner']), names: new Set<string>(), isOwner: true };
    play.desk = { host, device: 'laptop' };
    play.give({ do: 'takeOver' });
    play.correct({ what: 'void', index: 0 });
    play.by = 'Рустам';
    play.correct({ what: 'reinstate', index: 0 });
    const without = withoutHost(play.events, asOwner);
    expect(JSON.stringify(without)).not.toContain('Гүлнара');
    expect(without.flatMap((event) => ('by' in event ? [event.by] : []))).toEqual([ERASED, 'Рустам']);
    expect(scoreSheet(folded(without, play))).toBe(scoreSheet(play.state));
    const other = withoutHost(play.events, { ids: new Set(['co-host']), names: new Set(['Рустам']), isOwner: false });
    expect(other.flatMap((event) => ('by' in event ? [event.by] : []))).toEqual(['Гүлнара', ERASED]);
  });
});
