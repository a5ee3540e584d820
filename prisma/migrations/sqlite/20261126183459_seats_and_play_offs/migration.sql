-- CreateTable
CREATE TABLE "SeatAnswer" (
    "entryId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "isConfirmed" BOOLEAN NOT NULL,

    PRIMARY KEY ("entryId", "stage", "at"),
    CONSTRAINT "SeatAnswer_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SeasonEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SeasonGame" (
    "gameId" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stageGame" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "matches" JSONB,
    "tie" JSONB,
    CONSTRAINT "SeasonGame_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SeasonGame_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_SeasonGame" ("addedAt", "gameId", "matches", "seasonId", "stage", "stageGame", "venue") SELECT "addedAt", "gameId", "matches", "seasonId", "stage", "stageGame", "venue" FROM "SeasonGame";
DROP TABLE "SeasonGame";
ALTER TABLE "new_SeasonGame" RENAME TO "SeasonGame";
CREATE INDEX "SeasonGame_seasonId_stage_idx" ON "SeasonGame"("seasonId", "stage");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
