-- AlterTable
ALTER TABLE "GameResult" ADD COLUMN "teams" JSONB;
