-- CreateTable
CREATE TABLE "Ballot" (
    "callId" TEXT NOT NULL,
    "entrantId" TEXT NOT NULL,
    "works" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "source" TEXT,

    PRIMARY KEY ("callId", "entrantId"),
    CONSTRAINT "Ballot_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Ballot_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VoteRuling" (
    "callId" TEXT NOT NULL,
    "burst" TEXT NOT NULL,
    "isCounted" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("callId", "burst"),
    CONSTRAINT "VoteRuling_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VoteResult" (
    "callId" TEXT NOT NULL PRIMARY KEY,
    "result" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "VoteResult_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Ballot_entrantId_idx" ON "Ballot"("entrantId");
