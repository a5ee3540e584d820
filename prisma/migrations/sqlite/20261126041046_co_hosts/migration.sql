-- CreateTable
CREATE TABLE "CoHost" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "gameId" TEXT NOT NULL,
    "cameBy" TEXT NOT NULL,
    "linkHash" TEXT,
    "keyHash" TEXT,
    "userId" TEXT,
    "name" TEXT,
    "createdAt" DATETIME NOT NULL,
    "openedAt" DATETIME,
    "withdrawnAt" DATETIME,
    CONSTRAINT "CoHost_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CoHost_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RescueCode" (
    "gameId" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "RescueCode_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CoHost_linkHash_key" ON "CoHost"("linkHash");

-- CreateIndex
CREATE UNIQUE INDEX "CoHost_keyHash_key" ON "CoHost"("keyHash");

-- CreateIndex
CREATE INDEX "CoHost_gameId_idx" ON "CoHost"("gameId");

-- CreateIndex
CREATE INDEX "CoHost_userId_idx" ON "CoHost"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "RescueCode_hash_key" ON "RescueCode"("hash");
