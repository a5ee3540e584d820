-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_GameResult" (
    "gameId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isStale" BOOLEAN NOT NULL DEFAULT false,
    "hash" TEXT NOT NULL,
    "players" INTEGER NOT NULL,
    "rows" JSONB NOT NULL,
    "corrections" JSONB,
    CONSTRAINT "GameResult_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_GameResult" ("gameId", "hash", "players", "rows") SELECT "gameId", "hash", "players", "rows" FROM "GameResult";
DROP TABLE "GameResult";
ALTER TABLE "new_GameResult" RENAME TO "GameResult";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
