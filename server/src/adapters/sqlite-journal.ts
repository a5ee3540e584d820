import type { Journal } from '../features/game/ports.ts';
import { lastSignOfLife, readEvents, rewritten } from './read-journal.ts';
import { prepareAnswers } from './sqlite-journal/answers.ts';
import { prepareGames } from './sqlite-journal/games.ts';
import { openDatabase } from './sqlite-journal/open-database.ts';
import { shareWrites } from './sqlite-journal/share-writes.ts';
import { guard, write } from './sqlite-journal/transact.ts';

/**
 * The journal in a file of its own, which is made when it is not there; its folder must be. Throws `JournalDamaged`,
 * `JournalTooNew` or `JournalUnavailable`.
 */
export function openSqliteJournal(file: string): Journal {
  const db = openDatabase(file);
  const games = prepareGames(db);
  const answers = prepareAnswers(db);
  const probe = db.prepare('UPDATE probe SET writes = writes + 1');

  const together = shareWrites(db);

  // Every method is async so that what it throws is a rejection.
  return {
    create: async (gameId, first) => write(db, () => games.create(gameId, first)),
    claim: async (gameId) => write(db, () => {
      const claimed = games.claim(gameId);
      if (!claimed) return null;
      const { epoch, seq, aliveAt } = claimed;
      const game = { gameId, epoch, events: readEvents(gameId, seq, games.events(gameId)), answers: answers.all(gameId) };
      return { ...game, aliveAt: lastSignOfLife(aliveAt, game.answers) };
    }),
    append: async (gameId, append) => write(db, () => games.append(gameId, append)),
    storeAnswers: (gameId, index, batch) => together(() => answers.store(gameId, index, batch)),
    answersOf: async (gameId, index) => guard(db, () => answers.of(gameId, index)),
    answersBy: async (gameId, playerId) => guard(db, () => answers.by(gameId, playerId)),
    touch: (gameId, at) => together(() => games.touch(gameId, at)),
    rewrite: async (gameId, change) => {
      const isThere = write(db, () => {
        const claimed = games.claim(gameId);
        if (!claimed) return false;
        const events = readEvents(gameId, claimed.seq, games.events(gameId));
        games.rewrite(gameId, rewritten(gameId, events, change(events)));
        return true;
      });
      // What was replaced is still in the write-ahead log.
      if (isThere) guard(db, () => db.pragma('wal_checkpoint(TRUNCATE)'));
      return isThere;
    },
    discard: async (gameId) => write(db, () => games.discard(gameId)),
    scrub: async () => guard(db, () => {
      db.exec('VACUUM');
      db.pragma('wal_checkpoint(TRUNCATE)');
    }),
    check: async () => write(db, () => void probe.run()),
    close: async () => void db.close(),
  };
}
