-- By hand: a column that may be empty needs no new table.
-- AlterTable
ALTER TABLE "RunParticipant" ADD COLUMN "userId" TEXT REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "RunParticipant_userId_idx" ON "RunParticipant"("userId");
