-- CreateTable
CREATE TABLE "MessageBatch" (
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
    CONSTRAINT "MessageBatch_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MessageBatch_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "batchId" TEXT NOT NULL,
    "recipientBy" TEXT NOT NULL,
    "recipientId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "reminder" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "dueAt" DATETIME,
    "fault" TEXT,
    "reply" TEXT,
    "sentAt" DATETIME,
    "readAt" DATETIME,
    CONSTRAINT "Message_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "MessageBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MessageStop" (
    "recipientBy" TEXT NOT NULL,
    "recipientId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("recipientBy", "recipientId")
);

-- CreateIndex
CREATE UNIQUE INDEX "MessageBatch_key_key" ON "MessageBatch"("key");

-- CreateIndex
CREATE INDEX "MessageBatch_madeAt_idx" ON "MessageBatch"("madeAt");

-- CreateIndex
CREATE INDEX "MessageBatch_aboutBy_aboutId_idx" ON "MessageBatch"("aboutBy", "aboutId");

-- CreateIndex
CREATE INDEX "MessageBatch_madeById_idx" ON "MessageBatch"("madeById");

-- CreateIndex
CREATE INDEX "MessageBatch_approvedById_idx" ON "MessageBatch"("approvedById");

-- CreateIndex
CREATE INDEX "Message_dueAt_idx" ON "Message"("dueAt");

-- CreateIndex
CREATE INDEX "Message_recipientBy_recipientId_idx" ON "Message"("recipientBy", "recipientId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_batchId_recipientBy_recipientId_key" ON "Message"("batchId", "recipientBy", "recipientId");
