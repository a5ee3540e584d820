import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers every request with the bytes that it was sent, and does nothing else. */
process.once('message', (sent: string) => {
  const body = Buffer.from(sent, 'base64');
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', 'content-length': body.length };
  const server = createServer((_, response) => response.writeHead(200, headers).end(body));
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
