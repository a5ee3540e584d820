-- AlterTable
ALTER TABLE "GameResult" ADD COLUMN "figures" JSONB;
