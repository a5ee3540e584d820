-- CreateTable
CREATE TABLE "StageResult" (
    "seasonId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "table" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "madeById" TEXT,
    "madeAt" DATETIME NOT NULL,
    "checkedById" TEXT,
    "checkedAt" DATETIME,
    "releasedAt" DATETIME,
    "reason" JSONB,

    PRIMARY KEY ("seasonId", "stage", "number"),
    CONSTRAINT "StageResult_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StageResult_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "StageResult_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "StageResult_madeById_idx" ON "StageResult"("madeById");

-- CreateIndex
CREATE INDEX "StageResult_checkedById_idx" ON "StageResult"("checkedById");
