import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GameUnreadable } from '../../features/game/ports.ts';
import { answerOf, createdEvent, gateFrom, lockedEvent } from '../journal.fixture.ts';
import { openSqliteJournal } from '../sqlite-journal.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';

describe('a game whose rows cannot be read', () => {
  it.each([
    ['no JSON', 'event 1', `UPDATE game_event SET body = 'x' WHERE game_id = 'bad' AND seq = 1`],
    ['a later version', 'event 1', `UPDATE game_event SET body = json_set(body, '$.v', 2) WHERE game_id = 'bad' AND seq = 1`],
    ['an unknown type', 'event 2', `UPDATE game_event SET body = json_set(body, '$.type', 'gameTeleported') WHERE game_id = 'bad' AND seq = 2`],
    ['a field more', 'event 0', `UPDATE game_event SET body = json_set(body, '$.extra', 1) WHERE game_id = 'bad' AND seq = 0`],
    ['a gap', 'event 1', `DELETE FROM game_event WHERE game_id = 'bad' AND seq = 1`],
    ['a lost end', 'event 2', `DELETE FROM game_event WHERE game_id = 'bad' AND seq = 2`],
    ['an unreadable choice', 'an answer of player p', `UPDATE answer SET choice = '{' WHERE game_id = 'bad'`],
  ])('[J14] %s: it is refused, naming the row; its owner does not change and other games are not affected', async (_, row, sql) => {
    const file = join(temporaryFolder(), 'live.db');
    const journal = openSqliteJournal(file);
    for (const id of ['bad', 'good']) {
      await journal.create(id, createdEvent(id, 1_000));
      await journal.append(id, { epoch: 1, seq: 1, events: [lockedEvent(1_500), lockedEvent(1_600)], gate: gateFrom() });
      await journal.storeAnswers(id, 0, [answerOf('p', 2_500)]);
    }
    const other = new Sqlite(file);
    expect(other.prepare(sql).run().changes).toBe(1);

    const failure: unknown = await journal.claim('bad').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(GameUnreadable);
    expect(failure).toMatchObject({ gameId: 'bad', row });
    expect(other.prepare(`SELECT epoch FROM game_live WHERE game_id = 'bad'`).pluck().get()).toBe(1);
    expect((await journal.claim('good'))?.events).toHaveLength(3);
    other.close();
    await journal.close();
  });
});
