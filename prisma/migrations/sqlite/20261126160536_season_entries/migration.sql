-- CreateTable
CREATE TABLE "SeasonEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "region" TEXT,
    "university" TEXT,
    "classes" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "SeasonEntry_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeasonGame" (
    "gameId" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stageGame" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "matches" JSONB NOT NULL,
    CONSTRAINT "SeasonGame_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SeasonGame_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SeasonEntry_seasonId_createdAt_idx" ON "SeasonEntry"("seasonId", "createdAt");

-- CreateIndex
CREATE INDEX "SeasonGame_seasonId_stage_idx" ON "SeasonGame"("seasonId", "stage");
