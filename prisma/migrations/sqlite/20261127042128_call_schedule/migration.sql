-- CreateTable
CREATE TABLE "CallSchedule" (
    "callId" TEXT NOT NULL PRIMARY KEY,
    "items" JSONB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "CallSchedule_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
