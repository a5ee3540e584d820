import { renderUnicodeCompact } from 'uqr';
import { networkAddresses } from './edge/network-addresses.ts';

interface Announcement {
  readonly port: number;
  readonly publicOrigin: string | undefined;
  /** Whether devices in the network can reach the server. */
  readonly isOpen: boolean;
  readonly organiserLink: string | null;
  /** IPv4 addresses of this machine in its networks. */
  readonly addresses?: readonly string[];
}

/** What the one who started the server needs to know: where the desk is, where phones go, and how to become the organiser. */
export function announcement({ port, publicOrigin, isOpen, organiserLink, addresses = networkAddresses() }: Announcement): string {
  const local = `http://localhost:${port}`;
  const outside = publicOrigin === undefined ? (isOpen ? addresses.map((address) => `http://${address}:${port}`) : []) : [publicOrigin];
  const [joinPage = local] = outside;
  const lines = [
    '', 'Tabarman is running.', '',
    `  Desk        ${publicOrigin ?? local}/desk`,
    ...[...new Set([local, ...outside])].map((origin, i) => `  ${i === 0 ? 'Join page ' : '          '}  ${origin}`),
    '', renderUnicodeCompact(joinPage, { border: 2 }), `  ${joinPage}`, '',
  ];
  if (organiserLink !== null) {
    lines.push('  To become the organiser, open this link. It works once, for 24 hours:', `  ${publicOrigin ?? local}${organiserLink}`, '');
  }
  return `${lines.join('\n')}\n`;
}
