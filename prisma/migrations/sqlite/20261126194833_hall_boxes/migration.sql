-- CreateTable
CREATE TABLE "IssuedBundle" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "venueId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stageGame" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "importedAt" DATETIME,
    "resultHash" TEXT,
    "reason" TEXT,
    CONSTRAINT "IssuedBundle_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "IssuedBundle_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OpenedBundle" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "head" TEXT NOT NULL,
    "publicKey" BLOB NOT NULL,
    "sealed" BLOB NOT NULL,
    "revisionId" TEXT NOT NULL,
    "gameId" TEXT,
    "seed" BLOB,
    "openedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "IssuedBundle_seasonId_issuedAt_idx" ON "IssuedBundle"("seasonId", "issuedAt");

-- CreateIndex
CREATE INDEX "IssuedBundle_venueId_idx" ON "IssuedBundle"("venueId");
