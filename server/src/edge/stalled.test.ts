import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { Phone } from '../testing/phone.ts';
import { closeStalled, openSockets } from './socket.ts';

/** A device that opens a WebSocket by hand and then reads nothing more. */
async function stall(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  const key = randomBytes(16).toString('base64');
  socket.write([
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1', 'Host: 127.0.0.1', 'Connection: Upgrade', 'Upgrade: websocket',
    'Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`, '', '',
  ].join('\r\n'));
  await once(socket, 'data');
  // One masked text frame: "40", the packet that joins.
  socket.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]));
  await once(socket, 'data');
  socket.pause();
  return socket;
}

it('[TR36] [E6] a connection that does not read is closed, and one that reads is not', async () => {
  const http = createServer();
  const io = openSockets(http, () => true);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const reader = await Phone.connect(`http://127.0.0.1:${port}`);
  const stalled = await stall(port);
  expect(io.sockets.sockets.size).toBe(2);

  const progress = { joined: 0, connected: 0, answered: 0, newest: [] };
  const long = { gameId: 'x'.repeat(64 * 1024), progress };
  // More than the kernel takes for a reader that is not there.
  for (let i = 0; i < 400; i += 1) io.emit('progress', long);
  io.emit('progress', { gameId: 'last', progress });
  await reader.hear('progress', (m) => m.gameId === 'last');
  closeStalled(io);

  expect(io.sockets.sockets.size).toBe(1);
  expect(reader.isConnected).toBe(true);
  stalled.destroy();
  reader.leave();
  await io.close();
});
