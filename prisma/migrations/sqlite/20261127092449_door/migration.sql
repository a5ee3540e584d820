-- AlterTable
ALTER TABLE "CallJuror" ADD COLUMN "erasedAt" DATETIME;

-- CreateTable
CREATE TABLE "CallClaim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workId" TEXT NOT NULL,
    "entrantId" TEXT,
    "of" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "answeredAt" DATETIME,
    "answeredById" TEXT,
    "reason" TEXT NOT NULL,
    CONSTRAINT "CallClaim_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallClaim_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "CallClaim_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "jurorId" TEXT NOT NULL,
    "workId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CallNote_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "CallJuror" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallNoteSecond" (
    "noteId" TEXT NOT NULL,
    "jurorId" TEXT NOT NULL,

    PRIMARY KEY ("noteId", "jurorId"),
    CONSTRAINT "CallNoteSecond_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "CallNote" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallNoteSecond_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "CallJuror" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallDoorMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "entrantId" TEXT,
    "guestId" TEXT,
    "guest" JSONB,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "userId" TEXT,
    CONSTRAINT "CallDoorMark_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallDoorMark_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallDoorMark_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CallConflict" (
    "jurorId" TEXT NOT NULL,
    "workId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "claimId" TEXT,

    PRIMARY KEY ("jurorId", "workId", "type"),
    CONSTRAINT "CallConflict_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "CallJuror" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallConflict_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "CallClaim" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_CallConflict" ("at", "jurorId", "note", "source", "type", "workId") SELECT "at", "jurorId", "note", "source", "type", "workId" FROM "CallConflict";
DROP TABLE "CallConflict";
ALTER TABLE "new_CallConflict" RENAME TO "CallConflict";
CREATE INDEX "CallConflict_claimId_idx" ON "CallConflict"("claimId");
CREATE TABLE "new_CallReveal" (
    "callId" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "most" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "shown" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "presenterId" TEXT,
    "toldAt" DATETIME,
    CONSTRAINT "CallReveal_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallReveal_presenterId_fkey" FOREIGN KEY ("presenterId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_CallReveal" ("by", "callId", "hash", "key", "language", "most", "number", "shown", "version") SELECT "by", "callId", "hash", "key", "language", "most", "number", "shown", "version" FROM "CallReveal";
DROP TABLE "CallReveal";
ALTER TABLE "new_CallReveal" RENAME TO "CallReveal";
CREATE UNIQUE INDEX "CallReveal_key_key" ON "CallReveal"("key");
CREATE INDEX "CallReveal_presenterId_idx" ON "CallReveal"("presenterId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "CallClaim_workId_idx" ON "CallClaim"("workId");

-- CreateIndex
CREATE INDEX "CallClaim_entrantId_idx" ON "CallClaim"("entrantId");

-- CreateIndex
CREATE INDEX "CallClaim_answeredById_idx" ON "CallClaim"("answeredById");

-- CreateIndex
CREATE INDEX "CallNote_jurorId_idx" ON "CallNote"("jurorId");

-- CreateIndex
CREATE INDEX "CallNoteSecond_jurorId_idx" ON "CallNoteSecond"("jurorId");

-- CreateIndex
CREATE INDEX "CallDoorMark_callId_idx" ON "CallDoorMark"("callId");

-- CreateIndex
CREATE INDEX "CallDoorMark_entrantId_idx" ON "CallDoorMark"("entrantId");

-- CreateIndex
CREATE INDEX "CallDoorMark_userId_idx" ON "CallDoorMark"("userId");
