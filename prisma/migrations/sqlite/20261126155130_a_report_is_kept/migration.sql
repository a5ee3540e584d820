-- AlterTable
ALTER TABLE "GameResult" ADD COLUMN "report" JSONB;
ALTER TABLE "GameResult" ADD COLUMN "reportVersion" INTEGER;
