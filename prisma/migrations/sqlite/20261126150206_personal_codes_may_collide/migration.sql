-- DropIndex
DROP INDEX "RunParticipant_runId_codeHash_key";

-- AlterTable
ALTER TABLE "RunParticipant" ADD COLUMN "baseHash" TEXT;

-- CreateIndex
CREATE INDEX "RunParticipant_runId_codeHash_idx" ON "RunParticipant"("runId", "codeHash");

-- CreateIndex
CREATE INDEX "RunParticipant_runId_baseHash_idx" ON "RunParticipant"("runId", "baseHash");
