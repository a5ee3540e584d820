-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Certificate" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT,
    "stage" TEXT,
    "callId" TEXT,
    "number" INTEGER NOT NULL,
    "holderId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    CONSTRAINT "Certificate_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Certificate_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Certificate" ("board", "code", "holderId", "issuedAt", "kind", "number", "seasonId", "stage") SELECT "board", "code", "entryId", "issuedAt", "kind", "number", "seasonId", "stage" FROM "Certificate";
DROP TABLE "Certificate";
ALTER TABLE "new_Certificate" RENAME TO "Certificate";
CREATE UNIQUE INDEX "Certificate_seasonId_stage_number_holderId_kind_board_key" ON "Certificate"("seasonId", "stage", "number", "holderId", "kind", "board");
CREATE UNIQUE INDEX "Certificate_callId_number_holderId_kind_board_key" ON "Certificate"("callId", "number", "holderId", "kind", "board");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
