-- CreateTable
CREATE TABLE "QuestDraft" (
    "questId" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "draft" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "QuestDraft_questId_fkey" FOREIGN KEY ("questId") REFERENCES "Quest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestEdit" (
    "questId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "userId" TEXT,
    "at" DATETIME NOT NULL,
    "edit" JSONB NOT NULL,

    PRIMARY KEY ("questId", "number"),
    CONSTRAINT "QuestEdit_questId_fkey" FOREIGN KEY ("questId") REFERENCES "Quest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuestEdit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT,
    "userId" TEXT,
    "at" DATETIME NOT NULL,
    "draft" JSONB NOT NULL,
    CONSTRAINT "QuestVersion_questId_fkey" FOREIGN KEY ("questId") REFERENCES "Quest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuestVersion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questId" TEXT NOT NULL,
    "unit" TEXT,
    "userId" TEXT,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    CONSTRAINT "QuestComment_questId_fkey" FOREIGN KEY ("questId") REFERENCES "Quest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuestComment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- By hand: a table that others refer to is not dropped and made again.
ALTER TABLE "Quest" ADD COLUMN "ownerId" TEXT REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Quest" ADD COLUMN "archivedAt" DATETIME;
CREATE INDEX "Quest_ownerId_idx" ON "Quest"("ownerId");

-- CreateIndex
CREATE INDEX "QuestEdit_userId_idx" ON "QuestEdit"("userId");

-- CreateIndex
CREATE INDEX "QuestVersion_questId_at_idx" ON "QuestVersion"("questId", "at");

-- CreateIndex
CREATE INDEX "QuestVersion_userId_idx" ON "QuestVersion"("userId");

-- CreateIndex
CREATE INDEX "QuestComment_questId_at_idx" ON "QuestComment"("questId", "at");

-- CreateIndex
CREATE INDEX "QuestComment_userId_idx" ON "QuestComment"("userId");
