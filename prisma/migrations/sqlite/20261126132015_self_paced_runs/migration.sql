-- CreateTable
CREATE TABLE "Run" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "opensAt" DATETIME,
    "closesAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "trainingId" TEXT,
    "place" TEXT,
    CONSTRAINT "Run_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Run_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "QuestRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Run_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Training" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Training_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunParticipant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT,
    "codeHash" TEXT,
    "groupName" TEXT,
    "language" TEXT NOT NULL,
    "resumeHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "RunParticipant_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunDevice" (
    "runId" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("runId", "secretHash"),
    CONSTRAINT "RunDevice_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "RunParticipant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    CONSTRAINT "RunAttempt_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RunAttempt_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "RunParticipant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunOpening" (
    "attemptId" TEXT NOT NULL,
    "question" INTEGER NOT NULL,
    "openedAt" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "question"),
    CONSTRAINT "RunOpening_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "RunAttempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunAnswer" (
    "attemptId" TEXT NOT NULL,
    "answerId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "question" INTEGER NOT NULL,
    "choice" JSONB NOT NULL,
    "thinkMs" INTEGER,
    "receivedAt" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "answerId"),
    CONSTRAINT "RunAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "RunAttempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Run_code_key" ON "Run"("code");

-- CreateIndex
CREATE INDEX "Run_ownerId_createdAt_idx" ON "Run"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Run_revisionId_idx" ON "Run"("revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Run_trainingId_place_key" ON "Run"("trainingId", "place");

-- CreateIndex
CREATE INDEX "Training_ownerId_createdAt_idx" ON "Training"("ownerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "RunParticipant_runId_number_key" ON "RunParticipant"("runId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RunParticipant_runId_codeHash_key" ON "RunParticipant"("runId", "codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "RunParticipant_runId_resumeHash_key" ON "RunParticipant"("runId", "resumeHash");

-- CreateIndex
CREATE INDEX "RunDevice_participantId_idx" ON "RunDevice"("participantId");

-- CreateIndex
CREATE INDEX "RunAttempt_runId_idx" ON "RunAttempt"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "RunAttempt_participantId_number_key" ON "RunAttempt"("participantId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RunAnswer_attemptId_number_key" ON "RunAnswer"("attemptId", "number");
