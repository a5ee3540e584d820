import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { BadNetwork } from './bad-network.ts';
import { chances } from './random.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function echo(): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.pipe(socket);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a bad network', () => {
  it('[Y1] brings everything whole and in the order it was sent', async () => {
    const url = await echo();
    const network = new BadNetwork(url, chances(42));
    const sent = Array.from({ length: 50 }, (_, i) => `${i};`);
    for (const piece of sent) network.write(piece);
    let heard = '';
    for await (const chunk of network) {
      heard += String(chunk);
      if (heard.length === sent.join('').length) break;
    }
    expect(heard).toBe(sent.join(''));
  });

  it('[Y1] ends the one side when the other is reset', async () => {
    const server = createServer((socket) => socket.resetAndDestroy()).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const network = new BadNetwork(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, chances(7));
    await once(network, 'close');
    expect(network.destroyed).toBe(true);
  });
});
