import type { Database } from 'better-sqlite3';

/** The file was written by a newer version of the program: it is left as it is. */
export class JournalTooNew extends Error {
  readonly file: string;
  constructor(file: string, found: number) {
    super(`${file} has version ${found}, the newest known here is ${versions.length}`);
    this.file = file;
  }
}

/** What leads from each version of the file to the next. Entries are only ever added: old files go through all of them. */
const versions = [
  `
  CREATE TABLE game_live (
    game_id TEXT NOT NULL PRIMARY KEY,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    alive_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE game_event (
    game_id TEXT NOT NULL REFERENCES game_live,
    seq INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (game_id, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE gate (
    game_id TEXT NOT NULL REFERENCES game_live,
    question INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    opens_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    PRIMARY KEY (game_id, question)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answer (
    game_id TEXT NOT NULL,
    question INTEGER NOT NULL,
    player_id TEXT NOT NULL,
    answer_id TEXT NOT NULL,
    choice TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    elapsed_ms INTEGER NOT NULL,
    PRIMARY KEY (game_id, question, player_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE probe (writes INTEGER NOT NULL) STRICT;
  INSERT INTO probe VALUES (0);
  `,
  // Fair time: what was taken off the thinking time for the player's network.
  'ALTER TABLE answer ADD COLUMN credit_ms INTEGER NOT NULL DEFAULT 0',
  // Whether a question is as hard in every language can be told only when it is known who read it in which.
  'ALTER TABLE answer ADD COLUMN language TEXT',
];

/** Brings the file to the newest version. Runs inside a write transaction. */
export function upgrade(db: Database): void {
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found > versions.length) throw new JournalTooNew(db.name, found);
  for (const sql of versions.slice(found)) db.exec(sql);
  db.pragma(`user_version = ${versions.length}`);
}
