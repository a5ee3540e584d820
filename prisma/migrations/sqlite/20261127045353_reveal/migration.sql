-- CreateTable
CREATE TABLE "CallReveal" (
    "callId" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "most" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "shown" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "CallReveal_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CallReveal_key_key" ON "CallReveal"("key");
