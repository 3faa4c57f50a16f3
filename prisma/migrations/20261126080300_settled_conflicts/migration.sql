-- AlterTable
ALTER TABLE "FilledWorkbook" ADD COLUMN "settled" TEXT[] DEFAULT ARRAY[]::TEXT[];
