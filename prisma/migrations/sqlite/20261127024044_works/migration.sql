-- CreateTable
CREATE TABLE "CallEntrant" (
    "callId" TEXT NOT NULL,
    "entrantId" TEXT NOT NULL,
    "role" TEXT,
    "startedAt" DATETIME NOT NULL,
    "workId" TEXT,
    "joinedAt" DATETIME,

    PRIMARY KEY ("callId", "entrantId"),
    CONSTRAINT "CallEntrant_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallEntrant_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallEntrant_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Work" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "track" TEXT,
    "draft" JSONB NOT NULL,
    "invitation" INTEGER NOT NULL,
    "invitationHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Work_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Work_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Entrant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WorkVersion" (
    "workId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "track" TEXT,
    "values" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "arrival" TEXT NOT NULL,
    "byId" TEXT,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("workId", "number"),
    CONSTRAINT "WorkVersion_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkVersion_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Entrant" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WorkExtension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workId" TEXT NOT NULL,
    "to" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "WorkExtension_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkExtension_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WorkUpload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "mime" TEXT,
    "hash" TEXT,
    "doneAt" DATETIME,
    CONSTRAINT "WorkUpload_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_EntrantConsent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entrantId" TEXT NOT NULL,
    "seasonId" TEXT,
    "callId" TEXT,
    "consent" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "EntrantConsent_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EntrantConsent_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EntrantConsent_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_EntrantConsent" ("at", "consent", "entrantId", "id", "language", "seasonId", "version", "withdrawnAt") SELECT "at", "consent", "entrantId", "id", "language", "seasonId", "version", "withdrawnAt" FROM "EntrantConsent";
DROP TABLE "EntrantConsent";
ALTER TABLE "new_EntrantConsent" RENAME TO "EntrantConsent";
CREATE INDEX "EntrantConsent_entrantId_idx" ON "EntrantConsent"("entrantId");
CREATE INDEX "EntrantConsent_seasonId_idx" ON "EntrantConsent"("seasonId");
CREATE INDEX "EntrantConsent_callId_idx" ON "EntrantConsent"("callId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "CallEntrant_entrantId_idx" ON "CallEntrant"("entrantId");

-- CreateIndex
CREATE INDEX "CallEntrant_workId_idx" ON "CallEntrant"("workId");

-- CreateIndex
CREATE UNIQUE INDEX "Work_invitationHash_key" ON "Work"("invitationHash");

-- CreateIndex
CREATE INDEX "Work_leadId_idx" ON "Work"("leadId");

-- CreateIndex
CREATE UNIQUE INDEX "Work_callId_number_key" ON "Work"("callId", "number");

-- CreateIndex
CREATE INDEX "WorkVersion_byId_idx" ON "WorkVersion"("byId");

-- CreateIndex
CREATE INDEX "WorkExtension_workId_idx" ON "WorkExtension"("workId");

-- CreateIndex
CREATE INDEX "WorkExtension_byId_idx" ON "WorkExtension"("byId");

-- CreateIndex
CREATE INDEX "WorkUpload_workId_idx" ON "WorkUpload"("workId");
