-- AlterTable
ALTER TABLE "User" ADD COLUMN "endedAt" DATETIME;
ALTER TABLE "User" ADD COLUMN "scope" JSONB;

-- CreateTable
CREATE TABLE "AuditLine" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "userId" TEXT,
    "action" TEXT NOT NULL,
    "object" TEXT,
    CONSTRAINT "AuditLine_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_OrganiserLink" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT,
    "isOfStart" BOOLEAN NOT NULL,
    "id" TEXT,
    "role" TEXT NOT NULL DEFAULT 'admin',
    "scope" JSONB,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "OrganiserLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_OrganiserLink" ("createdAt", "expiresAt", "hash", "isOfStart", "usedAt", "userId") SELECT "createdAt", "expiresAt", "hash", "isOfStart", "usedAt", "userId" FROM "OrganiserLink";
DROP TABLE "OrganiserLink";
ALTER TABLE "new_OrganiserLink" RENAME TO "OrganiserLink";
CREATE UNIQUE INDEX "OrganiserLink_id_key" ON "OrganiserLink"("id");
CREATE INDEX "OrganiserLink_userId_idx" ON "OrganiserLink"("userId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "AuditLine_at_idx" ON "AuditLine"("at");

-- CreateIndex
CREATE INDEX "AuditLine_userId_idx" ON "AuditLine"("userId");
