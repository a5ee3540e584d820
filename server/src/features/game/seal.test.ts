import { samples } from '@tabarman/shared/testing/six-kinds.ts';
import { describe, expect, it } from 'vitest';
import { PlayedGame, testHall } from '../../testing/played-game.ts';
import type { Ids } from './ports.ts';

const others = ['Farrukh', 'Dilnoza', 'Nurbek'];

/** Ids that are the same in every run: what differs then differs for a reason. */
function countingIds(): Ids {
  let n = 0;
  return { id: () => `id${(n += 1)}`, pin: () => '482913', secret: () => 'secret-of-the-projector', hash: (secret) => secret };
}

/** Everything that left the server for one player, the projector and a newcomer, through a sealed last round. */
async function sealedRound(right: readonly string[]) {
  const hall = testHall({ ids: countingIds() });
  const played = await PlayedGame.create(hall, { settings: { isLastRoundSealed: true } });
  const watcher = await played.join('Watcher');
  const ids = new Map<string, string>();
  for (const name of others) ids.set(name, await played.join(name));
  while (!('index' in played.game.state.phase) || played.game.state.phase.index < 3) await played.host('advance');
  const from = hall.sent.length;
  for (const name of ['number', 'order', 'text'] as const) {
    await played.openNext();
    await Promise.all([...ids].map(([who, id]) => played.answer(id, right.includes(who) ? samples[name].rightChoice : samples[name].wrongChoice)));
    await played.host('endQuestion');
    await played.host('advance');
  }
  await played.host('advance');
  const arrivals = [played.enter(watcher, 'Watcher again'), played.game.arrival(watcher, 'uz'), played.game.projectorMessage()];
  await played.join('Late');
  const sent = hall.sent.slice(from).filter(({ to }) => !to.startsWith('desk') && !others.includes(to));
  return { played, hall, ids, bytes: JSON.stringify([sent, arrivals]) };
}

describe('a sealed last round', () => {
  it('[B2] every byte to the others and the projector is the same whoever was right, also to who comes back or late', async () => {
    const [one, other] = [await sealedRound(['Farrukh']), await sealedRound(['Nurbek'])];
    expect(one.bytes).toBe(other.bytes);
    expect(one.bytes).toContain('"name":"sealed"');
    expect(one.bytes).toContain('"name":"podium"');
    const best = ({ game: { state } }: PlayedGame) => state.players.get(state.board[0] ?? '')?.name;
    expect([best(one.played), best(other.played)]).toEqual(['Farrukh', 'Nurbek']);
  });

  it('[B5] each step of the ceremony tells every phone the own place once it is announced', async () => {
    const { played, hall, ids } = await sealedRound(['Farrukh']);
    const told = async (press: 'advance' | 'back') => {
      const from = hall.sent.length;
      await played.host(press);
      return Object.fromEntries(hall.sent.slice(from).flatMap(({ to, body }) => {
        const { standing } = body as { standing?: { place: number | null } };
        return standing && others.includes(to) ? [[to, standing.place]] : [];
      }));
    };
    expect(await told('advance')).toEqual({ Farrukh: null, Dilnoza: 2, Nurbek: 2 });
    expect(await told('back')).toEqual({ Farrukh: null, Dilnoza: 2, Nurbek: 2 });
    expect(played.game.arrival(ids.get('Farrukh') ?? '', 'ky')?.me.place).toBeNull();
    await told('advance');
    expect(await told('advance')).toEqual({ Farrukh: 1, Dilnoza: 2, Nurbek: 2 });
  });
});
