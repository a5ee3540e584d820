-- CreateTable
CREATE TABLE "Venue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "country" TEXT,
    "region" TEXT,
    "plays" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Venue_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VenueHost" (
    "venueId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("venueId", "userId"),
    CONSTRAINT "VenueHost_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "VenueHost_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VenueEntry" (
    "venueId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("venueId", "entryId"),
    CONSTRAINT "VenueEntry_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "VenueEntry_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SeasonEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "venueId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stageGame" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "userId" TEXT,

    PRIMARY KEY ("venueId", "stage", "stageGame", "entryId"),
    CONSTRAINT "CheckIn_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckIn_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SeasonEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckIn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HallTerms" (
    "seasonId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stageGame" TEXT NOT NULL,
    "downloadFrom" DATETIME NOT NULL,
    "downloadUntil" DATETIME NOT NULL,
    "resultsUntil" DATETIME NOT NULL,

    PRIMARY KEY ("seasonId", "stage", "stageGame"),
    CONSTRAINT "HallTerms_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SeasonGame" (
    "gameId" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stageGame" TEXT NOT NULL,
    "venueId" TEXT,
    "addedAt" DATETIME NOT NULL,
    "matches" JSONB,
    "tie" JSONB,
    CONSTRAINT "SeasonGame_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SeasonGame_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SeasonGame_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- The halls that games named become venues.
INSERT INTO "Venue" ("id", "seasonId", "name", "place", "plays", "createdAt")
SELECT lower(hex(randomblob(8))), "seasonId", "venue", '', '[]', min("addedAt") FROM "SeasonGame" WHERE "venue" <> '' GROUP BY "seasonId", "venue";
INSERT INTO "new_SeasonGame" ("addedAt", "gameId", "matches", "seasonId", "stage", "stageGame", "tie", "venueId")
SELECT "addedAt", "gameId", "matches", "seasonId", "stage", "stageGame", "tie", (SELECT "id" FROM "Venue" WHERE "Venue"."seasonId" = "SeasonGame"."seasonId" AND "Venue"."name" = "SeasonGame"."venue") FROM "SeasonGame";
DROP TABLE "SeasonGame";
ALTER TABLE "new_SeasonGame" RENAME TO "SeasonGame";
CREATE INDEX "SeasonGame_seasonId_stage_idx" ON "SeasonGame"("seasonId", "stage");
CREATE INDEX "SeasonGame_venueId_idx" ON "SeasonGame"("venueId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Venue_seasonId_name_key" ON "Venue"("seasonId", "name");

-- CreateIndex
CREATE INDEX "VenueHost_userId_idx" ON "VenueHost"("userId");

-- CreateIndex
CREATE INDEX "VenueEntry_entryId_idx" ON "VenueEntry"("entryId");

-- CreateIndex
CREATE INDEX "CheckIn_entryId_idx" ON "CheckIn"("entryId");

-- CreateIndex
CREATE INDEX "CheckIn_userId_idx" ON "CheckIn"("userId");
