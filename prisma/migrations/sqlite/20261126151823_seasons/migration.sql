-- CreateTable
CREATE TABLE "Season" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "ownerId" TEXT,
    "season" JSONB NOT NULL,
    "number" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Season_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeasonVersion" (
    "seasonId" TEXT NOT NULL,
    "season" JSONB NOT NULL,
    "number" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "reason" JSONB,
    "userId" TEXT,

    PRIMARY KEY ("seasonId", "number"),
    CONSTRAINT "SeasonVersion_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SeasonVersion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Season_slug_key" ON "Season"("slug");

-- CreateIndex
CREATE INDEX "Season_ownerId_idx" ON "Season"("ownerId");

-- CreateIndex
CREATE INDEX "SeasonVersion_userId_idx" ON "SeasonVersion"("userId");
