-- CreateTable
CREATE TABLE "CallSayings" (
    "callId" TEXT NOT NULL PRIMARY KEY,
    "sayings" JSONB NOT NULL,
    "number" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "CallSayings_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallDecision" (
    "callId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "table" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "madeById" TEXT,
    "madeAt" DATETIME NOT NULL,
    "checkedById" TEXT,
    "checkedAt" DATETIME,
    "releasedAt" DATETIME,
    "reason" JSONB,

    PRIMARY KEY ("callId", "number"),
    CONSTRAINT "CallDecision_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallDecision_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "CallDecision_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CallDecision_madeById_idx" ON "CallDecision"("madeById");

-- CreateIndex
CREATE INDEX "CallDecision_checkedById_idx" ON "CallDecision"("checkedById");
