import { Crowd } from './crowd.ts';
import { Line } from '@tabarman/phones/line.ts';
import { Organiser } from './organiser.ts';
import { ServerProcess } from './server-process.ts';
import { stageGame } from './staged-game.ts';

export interface HallEntrance {
  readonly seated: number;
  readonly tookMs: number;
  readonly faults: readonly string[];
  /** Of so many PINs tried at once by a script at the same address. */
  readonly guesses: { readonly tried: number; readonly answered: number };
}

const GUESSES = 150;

/** A hall behind one address joins with the settings of a fresh installation, while somebody in it tries PINs. */
export async function enterHall(phones: number): Promise<HallEntrance> {
  const server = await ServerProcess.start({ settings: { JOINS_PER_SECOND: '', LOCK_AT_JOINS: '' } });
  const organiser = await Organiser.claim(server.url, server.link);
  const game = await stageGame(organiser, 'media-literacy-01');
  const crowd = new Crowd({ url: server.url, pins: [game.pin], phonesPerGame: phones, seed: 1, spreadMs: 0, sheet: game.sheet });
  const [tookMs, answered] = await Promise.all([crowd.join(), guess(server.url)]);
  const seated = crowd.phones.filter((phone) => phone.seatedAt > 0).length;
  crowd.leave();
  game.leave();
  await server.stop();
  return { seated, tookMs, faults: crowd.faults, guesses: { tried: GUESSES, answered } };
}

/** How many of many PINs one connection is told something about. */
function guess(url: string): Promise<number> {
  return new Promise((resolve) => {
    let answered = 0;
    const replies: unknown[] = [];
    const line: Line = new Line(url, {
      onConnected() {
        for (let i = 0; i < GUESSES; i += 1) {
          line.ask('game:find', { pin: String(100_000 + i), language: 'en' }, (reply) => {
            if ((reply as { error?: string }).error === 'game_not_found') answered += 1;
            if (replies.push(reply) === GUESSES) line.end();
          });
        }
      },
      onEvent: () => undefined,
      onClosed: () => resolve(answered),
    });
  });
}
