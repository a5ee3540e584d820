-- CreateTable
CREATE TABLE "CallJuror" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "userId" TEXT,
    "keyHash" TEXT,
    "juror" JSONB NOT NULL,
    "invitedAt" DATETIME NOT NULL,
    "openedAt" DATETIME,
    "leftAt" DATETIME,
    CONSTRAINT "CallJuror_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallJuror_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallConflict" (
    "jurorId" TEXT NOT NULL,
    "workId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("jurorId", "workId", "type"),
    CONSTRAINT "CallConflict_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "CallJuror" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallAssignment" (
    "jurorId" TEXT NOT NULL,
    "workId" TEXT NOT NULL,
    "isFixed" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("jurorId", "workId"),
    CONSTRAINT "CallAssignment_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "CallJuror" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallSheet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "jurorId" TEXT NOT NULL,
    "workId" TEXT NOT NULL,
    "workVersion" INTEGER,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "sheet" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CallSheet_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "CallJuror" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallSheetDraft" (
    "jurorId" TEXT NOT NULL,
    "workId" TEXT NOT NULL,
    "sheet" JSONB NOT NULL,
    "number" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("jurorId", "workId"),
    CONSTRAINT "CallSheetDraft_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "CallJuror" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallSample" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "link" TEXT NOT NULL,
    CONSTRAINT "CallSample_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CallJuror_keyHash_key" ON "CallJuror"("keyHash");

-- CreateIndex
CREATE INDEX "CallJuror_userId_idx" ON "CallJuror"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "CallJuror_callId_userId_key" ON "CallJuror"("callId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "CallSheet_jurorId_workId_number_key" ON "CallSheet"("jurorId", "workId", "number");

-- CreateIndex
CREATE INDEX "CallSample_callId_idx" ON "CallSample"("callId");
