-- AlterEnum
ALTER TYPE "DossierStatus" ADD VALUE 'recorded';

-- AlterTable
ALTER TABLE "Cycle" ADD COLUMN     "past" BOOLEAN NOT NULL DEFAULT false;

-- A year before the product is closed from the beginning and never opened.
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_past_is_closed" CHECK (NOT "past" OR status = 'closed');
