-- CreateEnum
CREATE TYPE "FillStatus" AS ENUM ('preview', 'applied');

-- CreateTable
CREATE TABLE "FilledWorkbook" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "wholeBody" BOOLEAN NOT NULL DEFAULT false,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "status" "FillStatus" NOT NULL DEFAULT 'preview',
    "report" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FilledWorkbook_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateIndex
CREATE INDEX "FilledWorkbook_bodyId_unitId_year_idx" ON "FilledWorkbook"("bodyId", "unitId", "year");

-- One body's rows, and those of the units that one sees; what was written from a file stays as it was reported.
ALTER TABLE "FilledWorkbook" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "FilledWorkbook" FORCE ROW LEVEL SECURITY;
CREATE POLICY unit ON "FilledWorkbook" USING ("bodyId" = app_body() AND app_sees_unit("unitId"));
CREATE TRIGGER applied BEFORE UPDATE OR DELETE ON "FilledWorkbook" FOR EACH ROW WHEN (OLD.status = 'applied') EXECUTE FUNCTION refuse_change();
