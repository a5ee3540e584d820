-- AlterTable
ALTER TABLE "CallJuror" ADD COLUMN "answer" TEXT;
ALTER TABLE "CallJuror" ADD COLUMN "answeredAt" DATETIME;
ALTER TABLE "CallJuror" ADD COLUMN "email" TEXT;
ALTER TABLE "CallJuror" ADD COLUMN "linkNumber" INTEGER;
