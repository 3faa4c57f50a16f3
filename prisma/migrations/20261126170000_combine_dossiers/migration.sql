-- AlterEnum
ALTER TYPE "DossierWay" ADD VALUE 'combine';

-- AlterTable
ALTER TABLE "UnitChangeDossier" ADD COLUMN     "combination" JSONB;
