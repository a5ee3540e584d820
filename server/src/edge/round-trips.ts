import type { Socket } from 'socket.io';
import type { Clock } from '../features/game/ports.ts';

/**
 * Times the signs of life that Engine.IO asks every device for: one now and one every ten seconds, not a byte more on the
 * wire. Both instants are the server's: what a device says about its network is believed for nothing.
 */
export function timeRoundTrips({ conn }: Pick<Socket, 'conn'>, clock: Clock, hear: (roundTripMs: number) => void): void {
  let askedAt: number | null = null;
  conn.on('packetCreate', ({ type }: { type: string }) => {
    // A pong answers the oldest ping: nobody becomes quicker by leaving one out.
    if (type === 'ping') askedAt ??= clock.now();
  });
  conn.on('packet', ({ type }: { type: string }) => {
    if (type !== 'pong' || askedAt === null) return;
    hear(clock.now() - askedAt);
    askedAt = null;
  });
  conn['sendPacket']('ping');
}
