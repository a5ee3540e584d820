-- CreateTable
CREATE TABLE "CallMentor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "userId" TEXT,
    "keyHash" TEXT,
    "mentor" JSONB NOT NULL,
    "invitedAt" DATETIME NOT NULL,
    "openedAt" DATETIME,
    "leftAt" DATETIME,
    CONSTRAINT "CallMentor_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallMentor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorTicket" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "workId" TEXT NOT NULL,
    "byId" TEXT,
    "about" TEXT NOT NULL,
    "languages" JSONB NOT NULL,
    "place" TEXT NOT NULL,
    "link" TEXT,
    "state" TEXT NOT NULL,
    "mentorId" TEXT,
    "askedAt" DATETIME NOT NULL,
    "claimedAt" DATETIME,
    "closedAt" DATETIME,
    "note" TEXT NOT NULL,
    "rating" INTEGER,
    "comment" TEXT NOT NULL,
    "ratedById" TEXT,
    CONSTRAINT "MentorTicket_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MentorTicket_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MentorTicket_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Entrant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MentorTicket_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "CallMentor" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MentorTicket_ratedById_fkey" FOREIGN KEY ("ratedById") REFERENCES "Entrant" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CallMentor_keyHash_key" ON "CallMentor"("keyHash");

-- CreateIndex
CREATE INDEX "CallMentor_userId_idx" ON "CallMentor"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "CallMentor_callId_userId_key" ON "CallMentor"("callId", "userId");

-- CreateIndex
CREATE INDEX "MentorTicket_callId_idx" ON "MentorTicket"("callId");

-- CreateIndex
CREATE INDEX "MentorTicket_workId_idx" ON "MentorTicket"("workId");

-- CreateIndex
CREATE INDEX "MentorTicket_byId_idx" ON "MentorTicket"("byId");

-- CreateIndex
CREATE INDEX "MentorTicket_mentorId_idx" ON "MentorTicket"("mentorId");

-- CreateIndex
CREATE INDEX "MentorTicket_ratedById_idx" ON "MentorTicket"("ratedById");
