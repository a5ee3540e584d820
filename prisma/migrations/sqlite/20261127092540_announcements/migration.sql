-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_MessageBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT,
    "aboutBy" TEXT NOT NULL,
    "aboutId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "countries" JSONB NOT NULL,
    "parts" JSONB NOT NULL,
    "reference" TEXT NOT NULL,
    "path" TEXT,
    "deadline" DATETIME,
    "state" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "madeById" TEXT,
    "madeAt" DATETIME NOT NULL,
    "approvedById" TEXT,
    "approvedAt" DATETIME,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "changedAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "MessageBatch_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MessageBatch_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_MessageBatch" ("aboutBy", "aboutId", "approvedAt", "approvedById", "countries", "deadline", "id", "key", "kind", "madeAt", "madeById", "number", "parts", "path", "people", "reference", "state") SELECT "aboutBy", "aboutId", "approvedAt", "approvedById", "countries", "deadline", "id", "key", "kind", "madeAt", "madeById", "number", "parts", "path", "people", "reference", "state" FROM "MessageBatch";
DROP TABLE "MessageBatch";
ALTER TABLE "new_MessageBatch" RENAME TO "MessageBatch";
CREATE UNIQUE INDEX "MessageBatch_key_key" ON "MessageBatch"("key");
CREATE INDEX "MessageBatch_madeAt_idx" ON "MessageBatch"("madeAt");
CREATE INDEX "MessageBatch_aboutBy_aboutId_idx" ON "MessageBatch"("aboutBy", "aboutId");
CREATE INDEX "MessageBatch_madeById_idx" ON "MessageBatch"("madeById");
CREATE INDEX "MessageBatch_approvedById_idx" ON "MessageBatch"("approvedById");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
