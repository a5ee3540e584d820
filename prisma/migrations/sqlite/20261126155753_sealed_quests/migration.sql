-- CreateTable
CREATE TABLE "QuestEnvelope" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questId" TEXT NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "hasSecondKey" BOOLEAN NOT NULL,
    "named" JSONB NOT NULL,
    "salt" BLOB NOT NULL,
    "wrappedKey" BLOB NOT NULL,
    "mac" BLOB NOT NULL,
    "rounds" JSONB NOT NULL,
    "media" JSONB NOT NULL,
    "sealedAt" DATETIME NOT NULL,
    CONSTRAINT "QuestEnvelope_questId_fkey" FOREIGN KEY ("questId") REFERENCES "Quest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "QuestEnvelope_questId_key" ON "QuestEnvelope"("questId");
