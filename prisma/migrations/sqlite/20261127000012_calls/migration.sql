-- CreateTable
CREATE TABLE "Call" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "ownerId" TEXT,
    "call" JSONB NOT NULL,
    "number" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Call_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallVersion" (
    "callId" TEXT NOT NULL,
    "call" JSONB NOT NULL,
    "number" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "reason" JSONB,
    "userId" TEXT,

    PRIMARY KEY ("callId", "number"),
    CONSTRAINT "CallVersion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallVersion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Call_slug_key" ON "Call"("slug");

-- CreateIndex
CREATE INDEX "Call_ownerId_idx" ON "Call"("ownerId");

-- CreateIndex
CREATE INDEX "CallVersion_userId_idx" ON "CallVersion"("userId");
