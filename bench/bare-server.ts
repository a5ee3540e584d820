import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { Server, type Socket } from 'socket.io';
import { answerCalls } from './remote.ts';

/** Messages as the real server sent them, so that both send the same number of bytes. */
export interface Recorded {
  readonly found: object;
  readonly arrival: object;
  readonly rounds: readonly Readonly<Record<Language, RecordedRound>>[];
}

export interface RecordedRound {
  readonly question: RecordedView;
  /** What the question came to, with the own result: another one for each phone. */
  readonly result: RecordedView;
  readonly leaderboard: RecordedView;
}

/** Of a view only the clock is filled in. */
export type RecordedView = { readonly view: { readonly phase: object } } & Readonly<Record<string, unknown>>;

/** As the real server waits before it closes early. */
const EVERYONE_MS = 300;
const LEAD_MS = 300;
const LIMIT_MS = 30_000;

/** Socket.IO with the same options, the same messages and nothing behind them: no rules, no roles, no storage. */
function serve(recorded: Recorded, games: number) {
  const http = createServer();
  const io = new Server(http, {
    serveClient: false, transports: ['websocket', 'polling'], maxHttpBufferSize: 16 * 1024, perMessageDeflate: false,
    pingInterval: 10_000, pingTimeout: 8_000, connectTimeout: 10_000,
  });
  const languages = new Map<Socket, { game: string; language: Language }>();
  const answered = new Map<string, number>();
  let seq = 10;
  let opened = { index: 0, opensAt: 0 };

  io.on('connection', (socket) => {
    socket.on('clock', (_: unknown, reply: Reply) => reply({ ok: true, data: { now: Date.now() } }));
    socket.on('game:find', (_: unknown, reply: Reply) => reply({ ok: true, data: recorded.found }));
    socket.on('game:join', ({ pin, language }: { pin: string; language: Language }, reply: Reply) => {
      languages.set(socket, { game: pin, language });
      void socket.join(`${pin} ${language}`);
      reply({ ok: true, data: recorded.arrival });
    });
    socket.on('game:answer', ({ answerId, index, choice }: { answerId: string; index: number; choice: object }, reply: Reply) => {
      reply({ ok: true, data: { answerId, index, choice, elapsedMs: Date.now() - opened.opensAt, creditMs: 0 } });
      const { game } = languages.get(socket) ?? { game: '' };
      const count = (answered.get(game) ?? 0) + 1;
      answered.set(game, count);
      if (count === languages.size / games) setTimeout(() => reveal(game), EVERYONE_MS);
    });
    socket.on('disconnect', () => languages.delete(socket));
  });

  function reveal(game: string): void {
    seq += 1;
    for (const [socket, own] of languages) {
      if (own.game === game) socket.emit('game:view', { ...recorded.rounds[opened.index]?.[own.language].result, epoch: 1, seq, now: Date.now() });
    }
  }

  /** To everybody of one game and language alike. */
  function show(what: (round: RecordedRound) => object): void {
    seq += 1;
    for (const { game, language } of rooms()) {
      const round = recorded.rounds[opened.index]?.[language];
      if (round) io.to(`${game} ${language}`).emit('game:view', { ...what(round), epoch: 1, seq, now: Date.now() });
    }
  }

  function rooms() {
    return [...new Map([...languages.values()].map((own) => [`${own.game} ${own.language}`, own])).values()];
  }

  function clocked({ view, ...rest }: RecordedView): object {
    const clock = { opensAt: opened.opensAt, closesAt: opened.opensAt + LIMIT_MS, limitMs: LIMIT_MS, pausedAt: null, heldUntil: null };
    return { ...rest, view: { ...view, phase: { ...view.phase, clock } } };
  }

  return {
    listen: () => new Promise<number>((resolve) => http.listen(0, '127.0.0.1', () => resolve((http.address() as AddressInfo).port))),
    question(index: number): void {
      answered.clear();
      opened = { index, opensAt: Date.now() + LIMIT_MS };
      show((round) => clocked(round.question));
    },
    /** Cuts the reading short. */
    options(): void {
      opened = { ...opened, opensAt: Date.now() + LEAD_MS };
      show((round) => {
        const { content: _, ...view } = clocked(round.question) as Record<string, unknown>;
        return view;
      });
    },
    leaderboard: () => show((round) => round.leaderboard),
  };
}

type Reply = (reply: object) => void;

let server: ReturnType<typeof serve> | null = null;

function present() {
  if (!server) throw new Error('the bare server does not listen yet');
  return server;
}

const calls = {
  listen(recorded: Recorded, games: number): Promise<number> {
    server = serve(recorded, games);
    return server.listen();
  },
  question: (index: number): void => present().question(index),
  options: (): void => present().options(),
  leaderboard: (): void => present().leaderboard(),
};

export type BareCalls = typeof calls;
answerCalls(calls);
