-- CreateTable
CREATE TABLE "CallProfile" (
    "callId" TEXT NOT NULL,
    "entrantId" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("callId", "entrantId"),
    CONSTRAINT "CallProfile_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallProfile_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallIdea" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "entrantId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CallIdea_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallIdea_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallIdeaWant" (
    "ideaId" TEXT NOT NULL,
    "entrantId" TEXT NOT NULL,

    PRIMARY KEY ("ideaId", "entrantId"),
    CONSTRAINT "CallIdeaWant_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "CallIdea" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallIdeaWant_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TeamCard" (
    "workId" TEXT NOT NULL PRIMARY KEY,
    "card" JSONB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "TeamCard_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TeamAsk" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "entrantId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "workId" TEXT,
    "group" TEXT,
    "person" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "ended" TEXT,
    "text" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    CONSTRAINT "TeamAsk_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TeamAsk_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TeamAsk_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CallProfile_entrantId_idx" ON "CallProfile"("entrantId");

-- CreateIndex
CREATE INDEX "CallIdea_callId_idx" ON "CallIdea"("callId");

-- CreateIndex
CREATE INDEX "CallIdea_entrantId_idx" ON "CallIdea"("entrantId");

-- CreateIndex
CREATE INDEX "CallIdeaWant_entrantId_idx" ON "CallIdeaWant"("entrantId");

-- CreateIndex
CREATE INDEX "TeamAsk_callId_idx" ON "TeamAsk"("callId");

-- CreateIndex
CREATE INDEX "TeamAsk_entrantId_idx" ON "TeamAsk"("entrantId");

-- CreateIndex
CREATE INDEX "TeamAsk_workId_idx" ON "TeamAsk"("workId");
