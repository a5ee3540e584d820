-- CreateTable
CREATE TABLE "TeamNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workId" TEXT NOT NULL,
    "entrantId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "url" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "TeamNote_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TeamNote_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "TeamNote_workId_idx" ON "TeamNote"("workId");

-- CreateIndex
CREATE INDEX "TeamNote_entrantId_idx" ON "TeamNote"("entrantId");
