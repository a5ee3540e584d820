-- CreateTable
CREATE TABLE "JurySeat" (
    "seasonId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "jury" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("seasonId", "stage", "userId"),
    CONSTRAINT "JurySeat_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "JurySeat_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DisputeRuling" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stageGame" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "isAccepted" BOOLEAN NOT NULL,
    "comment" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "userId" TEXT,
    CONSTRAINT "DisputeRuling_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DisputeRuling_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DisputeAppeal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stageGame" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "answer" JSONB,
    "grounds" TEXT NOT NULL,
    "sources" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "filedById" TEXT,
    "isAccepted" BOOLEAN,
    "reasons" JSONB,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    CONSTRAINT "DisputeAppeal_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DisputeAppeal_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SeasonEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DisputeAppeal_filedById_fkey" FOREIGN KEY ("filedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DisputeAppeal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "JurySeat_userId_idx" ON "JurySeat"("userId");

-- CreateIndex
CREATE INDEX "DisputeRuling_seasonId_stage_idx" ON "DisputeRuling"("seasonId", "stage");

-- CreateIndex
CREATE INDEX "DisputeRuling_userId_idx" ON "DisputeRuling"("userId");

-- CreateIndex
CREATE INDEX "DisputeAppeal_seasonId_stage_idx" ON "DisputeAppeal"("seasonId", "stage");

-- CreateIndex
CREATE INDEX "DisputeAppeal_entryId_idx" ON "DisputeAppeal"("entryId");

-- CreateIndex
CREATE INDEX "DisputeAppeal_filedById_idx" ON "DisputeAppeal"("filedById");

-- CreateIndex
CREATE INDEX "DisputeAppeal_decidedById_idx" ON "DisputeAppeal"("decidedById");
