-- CreateTable
CREATE TABLE "Grant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "workId" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "workNumber" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "signedOn" TEXT,
    "endedOn" TEXT,
    "endReason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Grant_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Grant_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GrantPayment" (
    "grantId" TEXT NOT NULL,
    "tranche" INTEGER NOT NULL,
    "paidOn" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("grantId", "tranche"),
    CONSTRAINT "GrantPayment_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GrantReport" (
    "grantId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "saves" INTEGER NOT NULL,

    PRIMARY KEY ("grantId", "number"),
    CONSTRAINT "GrantReport_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GrantReportStep" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "grantId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "comment" TEXT,
    "content" JSONB,
    CONSTRAINT "GrantReportStep_grantId_number_fkey" FOREIGN KEY ("grantId", "number") REFERENCES "GrantReport" ("grantId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "grantId" TEXT NOT NULL,
    "publication" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Publication_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reading" (
    "publicationId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reach" INTEGER,
    "likes" INTEGER,
    "shares" INTEGER,
    "messages" INTEGER,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("publicationId", "on"),
    CONSTRAINT "Reading_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CollectionItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "entrantId" TEXT,
    "workId" TEXT,
    "consentAt" DATETIME,
    "consentNote" TEXT NOT NULL,
    "source" JSONB,
    "sourceId" TEXT,
    "addedAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "outBy" TEXT,
    "outAt" DATETIME,
    "outNote" TEXT NOT NULL,
    CONSTRAINT "CollectionItem_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CollectionItem_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Grant_workId_idx" ON "Grant"("workId");

-- CreateIndex
CREATE UNIQUE INDEX "Grant_callId_workId_awardId_key" ON "Grant"("callId", "workId", "awardId");

-- CreateIndex
CREATE INDEX "GrantReportStep_grantId_number_idx" ON "GrantReportStep"("grantId", "number");

-- CreateIndex
CREATE INDEX "Publication_grantId_idx" ON "Publication"("grantId");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionItem_code_key" ON "CollectionItem"("code");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionItem_sourceId_key" ON "CollectionItem"("sourceId");

-- CreateIndex
CREATE INDEX "CollectionItem_workId_idx" ON "CollectionItem"("workId");

-- CreateIndex
CREATE INDEX "CollectionItem_entrantId_idx" ON "CollectionItem"("entrantId");
