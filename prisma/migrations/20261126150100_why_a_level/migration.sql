-- AlterTable
ALTER TABLE "ScoreSheet" ADD COLUMN "levelBasis" JSONB;
