import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { manualClock } from '../adapters/manual-clock.ts';
import { timeRoundTrips } from './round-trips.ts';
import { openSockets } from './socket.ts';

it('[T13] a round trip is timed by the server, from its ping to the answer, and a pong that nobody asked for counts nothing', async () => {
  const clock = manualClock(1_000_000);
  const heard: number[] = [];
  const http = createServer();
  const io = openSockets(http, () => true);
  io.on('connection', (socket) => timeRoundTrips(socket, clock, (ms) => void heard.push(ms)));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const phone = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}/socket.io/?EIO=4&transport=websocket`);
  const packets: string[] = [];
  let news: (() => void) | undefined;
  phone.addEventListener('message', ({ data }) => {
    packets.push(String(data));
    news?.();
  });
  const hears = async (packet: RegExp) => {
    while (!packets.some((p) => packet.test(p))) await new Promise<void>((resolve) => (news = resolve));
  };
  await hears(/^0/);
  phone.send('3');
  phone.send('40');
  await hears(/^2$/);
  await clock.advance(240);
  phone.send('3');
  phone.send('3');
  phone.send('40/nowhere,');
  await hears(/^44/);
  expect(heard).toEqual([240]);
  phone.close();
  await io.close();
});
