import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Script } from '@tabarman/shared/game/decision.ts';
import { kindNames, samples, sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import type { MarkedName } from '@tabarman/shared/quest/kinds/all.ts';
import { describe, expect, it } from 'vitest';
import { broadcaster } from '../../edge/broadcast.ts';
import { openSockets, serveSockets } from '../../edge/socket.ts';
import { Phone } from '../../testing/phone.ts';
import { PlayedGame, testHall } from '../../testing/played-game.ts';
import type { Ids, Publisher } from './ports.ts';
import { RehearsalStage } from './rehearsal-stage.ts';
import { gameHandlers } from './sockets.ts';

type Leak = (out: Publisher, script: Script, game: () => PlayedGame) => Publisher;

interface Variant {
  readonly kind: MarkedName;
  readonly otherKey?: boolean;
  readonly othersAreRight?: boolean;
  readonly leak?: Leak;
}

/** The same quest with one question, so that nothing of an earlier reveal is in it. */
function oneQuestion({ kind, otherKey = false }: Variant): Script {
  const { content, key } = sixKinds({ otherKey });
  return { key, content: { ...content, rounds: [{ title: null, questions: questionsOf(content).filter((q) => q.ask.kind === kind) }] } };
}

/** Ids that are the same in every run: what differs then differs for a reason. */
function countingIds(): Ids {
  let n = 0;
  return { id: () => `id${(n += 1)}`, pin: () => '482913', secret: () => 'secret-of-the-projector', hash: (secret) => Buffer.from(secret, 'base64url').toString() };
}

/** Plays one question over real sockets and returns every frame that reached each device before and after the reveal. */
async function play(variant: Variant) {
  const script = oneQuestion(variant);
  const hall = testHall({ script, ids: countingIds() });
  const http = createServer();
  const io = openSockets(http, () => true);
  const sender = broadcaster(io);
  let played: PlayedGame | null = null;
  const out = variant.leak ? variant.leak(sender, script, () => played!) : sender;
  const process = hall.start(out);
  const { clock } = hall;
  const handlers = gameHandlers({ hall: process, stage: new RehearsalStage(countingIds(), () => process), clock, ids: countingIds(), joins: { burst: 99, perSecond: 9 }, hosts: { admit: async () => ({ ok: false, error: 'signed_out' }) } });
  const stopWatching = serveSockets(io, handlers, { clock, out, addressOf: () => 'here', report: (error) => { throw error; } });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const [watcher, answerer, projector] = [await Phone.connect(url), await Phone.connect(url), await Phone.connect(url)];
  const devices = [watcher, answerer, projector];
  /** Whatever was sent before this came back has arrived. */
  const settle = () => Promise.all(devices.map((d) => d.ask('clock', {})));

  played = await PlayedGame.create(hall, { process });
  const { game } = played;
  await played.join('Watcher');
  await played.join('Answerer');
  await watcher.ask('game:resume', { gameId: game.gameId, secret: secretOf('Watcher'), language: 'ky' });
  await answerer.ask('game:resume', { gameId: game.gameId, secret: secretOf('Answerer'), language: 'uz' });
  await projector.ask('projector:open', { link: `${game.gameId}.secret-of-the-projector` });

  await played.openNext();
  await settle();
  const { rightChoice, wrongChoice } = samples[variant.kind];
  const choice = variant.othersAreRight === false ? wrongChoice : rightChoice;
  const answered = answerer.ask('game:answer', { index: 0, answerId: 'the-one-answer', choice });
  await settle();
  await clock.advance(250);
  expect(await answered).toMatchObject({ ok: true });
  await settle();
  const before = devices.map((d) => d.frames.join('\n'));
  await played.host('endQuestion');
  await settle();
  const after = devices.map((d) => d.frames.join('\n').slice(before[devices.indexOf(d)]?.length));

  stopWatching();
  for (const device of devices) device.leave();
  await io.close();
  return { before, after };
}

function secretOf(name: string): string {
  return Buffer.from(`secret of ${name}`).toString('base64url');
}

const fromTheWatcherAndTheWall = ([watcher, , wall]: string[]) => [watcher, wall];

describe.each(kindNames)('before the reveal of %s', (kind) => {
  it('[TR13] [V3] every byte to players and projector is the same for another key; at the reveal it is not', async () => {
    const [one, other] = [await play({ kind }), await play({ kind, otherKey: true })];

    expect(one.before).toEqual(other.before);
    expect(one.after).not.toEqual(other.after);
    expect(one.before.every((frames) => frames.includes('"question"'))).toBe(true);
  });

  it('[TR14] [V2] every byte to the others and the projector is the same for other answers; at the reveal it is not', async () => {
    const [one, other] = [await play({ kind }), await play({ kind, othersAreRight: false })];

    expect(fromTheWatcherAndTheWall(one.before)).toEqual(fromTheWatcherAndTheWall(other.before));
    expect(one.after).not.toEqual(other.after);
  });
});

describe('the comparison', () => {
  const keyInPrompt: Leak = (out, script) => ({
    ...out,
    players: (id, make) => out.players(id, (language) => {
      const m = make(language);
      return m.content ? { ...m, content: { ...m.content, prompt: JSON.stringify(script.key) } } : m;
    }),
  });
  const answersInProgress: Leak = (out, _, game) => ({
    ...out, progress: (id, progress) => out.progress(id, { ...progress, joined: JSON.stringify([...game().question.answers.values()]).length }),
  });

  it('[V3] finds a planted key', async () => {
    const [one, other] = [await play({ kind: 'single', leak: keyInPrompt }), await play({ kind: 'single', otherKey: true, leak: keyInPrompt })];
    expect(one.before).not.toEqual(other.before);
  });

  it('[V2] finds a planted trace of the answers', async () => {
    const [one, other] = [await play({ kind: 'text', leak: answersInProgress }), await play({ kind: 'text', othersAreRight: false, leak: answersInProgress })];
    expect(one.before).not.toEqual(other.before);
  });
});
