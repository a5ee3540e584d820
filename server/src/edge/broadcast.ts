import type { Body } from '@tabarman/shared/protocol/broadcasts.ts';
import type { ClientToServer, ServerToClient } from '@tabarman/shared/protocol/wire.ts';
import type { Server } from 'socket.io';
import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import type { Farewell, Publisher } from '../features/game/ports.ts';

export type SocketServer = Server<ClientToServer, ServerToClient>;

/** Who listens together. Phones and desks by language: a view is encoded once for each. */
export const rooms = {
  players: (gameId: string, language: Language) => `players:${gameId}:${language}`,
  projector: (gameId: string) => `projector:${gameId}`,
  desk: (gameId: string, language: Language) => `desk:${gameId}:${language}`,
  screens: (gameId: string) => `screens:${gameId}`,
};

/** The only module that sends by itself. Every message names its audience: there is no "everybody". */
export function broadcaster(io: SocketServer): Publisher {
  const has = (room: string) => io.sockets.adapter.rooms.has(room);
  return {
    players(gameId, make) {
      for (const language of languages) {
        const room = rooms.players(gameId, language);
        if (has(room)) io.to(room).emit('game:view', make(language));
      }
    },
    // The dearest message of a game: what all share is encoded once, as the Socket.IO protocol has it ("2" is an event).
    standings(message, own) {
      const shared = JSON.stringify(message).slice(0, -1);
      for (const { connection, standing } of own) {
        io.sockets.sockets.get(connection)?.conn.write(`2["game:view",${shared},"standing":${JSON.stringify(standing)}}]`);
      }
    },
    me(connection, message) {
      io.sockets.sockets.get(connection)?.emit('game:me', message);
    },
    projector(gameId, make) {
      const room = rooms.projector(gameId);
      if (has(room)) io.to(room).emit('projector:view', make());
    },
    desk(gameId, make) {
      for (const language of languages) {
        const room = rooms.desk(gameId, language);
        if (has(room)) io.to(room).emit('desk:view', make(language));
      }
    },
    // A count that is late is worth nothing: a slow screen gets the next one.
    progress(gameId, progress) {
      io.to(rooms.screens(gameId)).volatile.emit('progress', { gameId, progress });
    },
    appeals(gameId, waiting) {
      for (const language of languages) io.to(rooms.desk(gameId, language)).emit('desk:appeals', { gameId, waiting });
    },
    goodbye(connection: string, reason: Farewell) {
      const socket = io.sockets.sockets.get(connection);
      socket?.emit('goodbye', { reason } satisfies Body<'goodbye'>);
      socket?.disconnect(true);
    },
  };
}
