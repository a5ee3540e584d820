import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress, trustOf } from './client-address.ts';

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

describe('the address of a client', () => {
  it('[TR47] [A12] without a trusted proxy nobody can say to be somebody else', () => {
    fc.assert(fc.property(fc.string(), (forwarded) => {
      expect(clientAddress(from('203.0.113.9', forwarded), trustOf(0))).toBe('203.0.113.9');
    }));
  });

  it('[TR47] [A12] behind one proxy it is what that proxy saw, whatever the client claimed before', () => {
    expect(clientAddress(from('10.0.0.1', '1.1.1.1, 2.2.2.2, 203.0.113.9'), trustOf(1))).toBe('203.0.113.9');
    expect(clientAddress(from('10.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2'), trustOf(2))).toBe('203.0.113.9');
  });

  it('[A12] behind named proxies it is the nearest address that is none of them', () => {
    const isTrusted = trustOf(['10.0.0.0/8', '2001:db8::1']);
    expect(clientAddress(from('10.0.0.1', '1.1.1.1, 203.0.113.9, 10.9.9.9'), isTrusted)).toBe('203.0.113.9');
    expect(clientAddress(from('2001:db8::1', '203.0.113.9'), isTrusted)).toBe('203.0.113.9');
    expect(clientAddress(from('203.0.113.9', '10.0.0.1'), isTrusted)).toBe('203.0.113.9');
  });

  it('[A12] without the header, or with trusted hops only, it is the farthest known', () => {
    expect(clientAddress(from('10.0.0.1'), trustOf(1))).toBe('10.0.0.1');
    expect(clientAddress(from('10.0.0.1', '10.0.0.2'), trustOf(['10.0.0.0/8']))).toBe('10.0.0.2');
  });

  it('[A12] an IPv4 client of a socket for both is the same client', () => {
    expect(clientAddress(from('::ffff:203.0.113.9'), trustOf(0))).toBe('203.0.113.9');
    expect(clientAddress(from('::ffff:10.0.0.1', '203.0.113.9'), trustOf(['10.0.0.1']))).toBe('203.0.113.9');
  });
});
