-- CreateTable
CREATE TABLE "Entrant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT,
    "record" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "erasedAt" DATETIME,
    CONSTRAINT "Entrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntrantKey" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "entrantId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "EntrantKey_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntrantConsent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entrantId" TEXT NOT NULL,
    "seasonId" TEXT,
    "consent" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "EntrantConsent_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EntrantConsent_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntrantCheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entrantId" TEXT NOT NULL,
    "layer" TEXT NOT NULL,
    "seasonId" TEXT,
    "at" DATETIME NOT NULL,
    "byId" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "EntrantCheck_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EntrantCheck_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "EntrantCheck_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeasonEntrant" (
    "seasonId" TEXT NOT NULL,
    "entrantId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "registrationId" TEXT,
    "joinedAt" DATETIME,

    PRIMARY KEY ("seasonId", "entrantId"),
    CONSTRAINT "SeasonEntrant_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SeasonEntrant_entrantId_fkey" FOREIGN KEY ("entrantId") REFERENCES "Entrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SeasonEntrant_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "captainId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isOfWomen" BOOLEAN NOT NULL,
    "invitation" INTEGER NOT NULL,
    "invitationHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "handedInAt" DATETIME,
    "substitutions" INTEGER NOT NULL,
    "entryId" TEXT,
    CONSTRAINT "Registration_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Registration_captainId_fkey" FOREIGN KEY ("captainId") REFERENCES "Entrant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Registration_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SeasonEntry" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntrantPair" (
    "oneId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("oneId", "otherId"),
    CONSTRAINT "EntrantPair_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Entrant_userId_key" ON "Entrant"("userId");

-- CreateIndex
CREATE INDEX "Entrant_updatedAt_idx" ON "Entrant"("updatedAt");

-- CreateIndex
CREATE INDEX "EntrantKey_entrantId_idx" ON "EntrantKey"("entrantId");

-- CreateIndex
CREATE INDEX "EntrantConsent_entrantId_idx" ON "EntrantConsent"("entrantId");

-- CreateIndex
CREATE INDEX "EntrantConsent_seasonId_idx" ON "EntrantConsent"("seasonId");

-- CreateIndex
CREATE INDEX "EntrantCheck_entrantId_idx" ON "EntrantCheck"("entrantId");

-- CreateIndex
CREATE INDEX "EntrantCheck_seasonId_idx" ON "EntrantCheck"("seasonId");

-- CreateIndex
CREATE INDEX "EntrantCheck_byId_idx" ON "EntrantCheck"("byId");

-- CreateIndex
CREATE INDEX "SeasonEntrant_entrantId_idx" ON "SeasonEntrant"("entrantId");

-- CreateIndex
CREATE INDEX "SeasonEntrant_registrationId_idx" ON "SeasonEntrant"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_invitationHash_key" ON "Registration"("invitationHash");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_entryId_key" ON "Registration"("entryId");

-- CreateIndex
CREATE INDEX "Registration_seasonId_idx" ON "Registration"("seasonId");

-- CreateIndex
CREATE INDEX "Registration_captainId_idx" ON "Registration"("captainId");

-- CreateIndex
CREATE INDEX "EntrantPair_byId_idx" ON "EntrantPair"("byId");
