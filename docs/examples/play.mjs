// Joins a game by its PIN and plays it to the end, knowing nothing but docs/protocol.md.
// node play.mjs http://localhost:3000 482913 "A name"        (needs the package socket.io-client)
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';

const [url, pin, name] = process.argv.slice(2);
const socket = io(url, { transports: ['websocket'] });
const ask = (intent, input) => new Promise((resolve) => socket.emit(intent, input, resolve));
const secret = randomUUID();
let gameId = null;
let newest = { epoch: 0, seq: -1 };
let content = null;
let clockOffset = 0;
let answered = -1;
let due;

/** Any choice that fits; a person would read the question. */
const choose = {
  single: ({ options }) => ({ option: options[0].id }),
  multi: ({ options }) => ({ options: [options[0].id] }),
  boolean: () => ({ value: true }),
  number: ({ min }) => ({ value: min }),
  order: ({ options }) => ({ order: options.map((o) => o.id) }),
  text: () => ({ text: 'Manas' }),
};

async function answer(index) {
  const reply = await ask('game:answer', { index, answerId: randomUUID(), choice: choose[content.ask.kind](content.ask) });
  if (reply.ok) answered = index;
  console.log(`question ${index + 1}: ${reply.ok ? 'stored' : reply.error}`);
}

function show(message) {
  if (message.epoch < newest.epoch || (message.epoch === newest.epoch && message.seq < newest.seq)) return;
  newest = message;
  if (message.content) content = message.content;
  const { phase } = message.view;
  // Every view sets the moment anew: the host may pause, or show the options early.
  clearTimeout(due);
  if (phase.name === 'question' && phase.clock.pausedAt === null && answered !== phase.index) {
    due = setTimeout(answer, phase.clock.opensAt - (Date.now() + clockOffset) + 50, phase.index);
  }
  if (message.standing) console.log(`${message.standing.points} points, place ${message.standing.place} of ${message.standing.players}`);
  if (phase.name === 'finished') socket.close();
}

socket.on('game:view', show);
socket.on('goodbye', ({ reason }) => console.log(`shown out: ${reason}`));
socket.on('connect', async () => {
  const sentAt = Date.now();
  const { data } = await ask('clock', {});
  clockOffset = data.now - (sentAt + Date.now()) / 2;
  const seat = gameId ? ['game:resume', { gameId, secret, language: 'en' }] : ['game:join', { pin, secret, name, look: { pattern: 0, colour: 0 }, language: 'en' }];
  const reply = await ask(...seat);
  if (!reply.ok) throw new Error(reply.error);
  gameId = reply.data.gameId;
  show(reply.data);
});
