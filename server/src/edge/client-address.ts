import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/** Whether the proxy at this address, so many hops before this server (from 0), may say for whom it speaks. */
export type IsTrusted = (address: string, hop: number) => boolean;

/** A12: from the setting: how many proxies there are, or which. */
export function trustOf(proxies: number | readonly string[]): IsTrusted {
  if (typeof proxies === 'number') return (_, hop) => hop < proxies;
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  }
  return (address) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** The address that limits and sessions go by: the nearest one that no trusted proxy vouches for. */
export function clientAddress({ socket, headers }: IncomingMessage, isTrusted: IsTrusted): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
  const nearestFirst = [socket.remoteAddress ?? '', ...forwarded.reverse()].map(withoutPrefix);
  const last = nearestFirst.length - 1;
  return nearestFirst.find((address, hop) => hop === last || !isTrusted(address, hop)) ?? '';
}

/** An IPv4 client of a socket that speaks both is written ::ffff:192.0.2.1. */
function withoutPrefix(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
