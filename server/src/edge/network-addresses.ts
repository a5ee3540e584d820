import { networkInterfaces } from 'node:os';

/** IPv4 addresses of this machine in its networks, as they are now. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((list) => list ?? []).filter((a) => a.family === 'IPv4' && !a.internal).map((a) => a.address);
}

/** Where phones reach this server: its public address, else the first of its network; null when only this machine can. */
export function joinOriginOf({ publicOrigin, host, port }: { publicOrigin: string | undefined; host: string; port: number }): string | null {
  if (publicOrigin !== undefined) return publicOrigin;
  const isOpen = host === '0.0.0.0' || host === '::';
  const address = isOpen ? networkAddresses()[0] : undefined;
  return address === undefined ? null : `http://${address}:${port}`;
}
