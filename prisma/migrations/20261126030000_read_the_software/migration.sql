-- CreateEnum
CREATE TYPE "SoftwareOutcome" AS ENUM ('met', 'done', 'notMet', 'notDone');

-- CreateTable
CREATE TABLE "SoftwareStatus" (
    "bodyId" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "outcome" "SoftwareOutcome" NOT NULL,
    "completedOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "sourceFile" TEXT NOT NULL,
    "sourceRow" TEXT NOT NULL,
    "importId" UUID NOT NULL,
    "checkedById" UUID NOT NULL,
    "checkedBy" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SoftwareStatus_pkey" PRIMARY KEY ("bodyId","cycleId","unitId")
);

-- CreateTable
CREATE TABLE "SoftwareImport" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'preview',
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "report" JSONB NOT NULL DEFAULT '{}',
    "undo" JSONB NOT NULL DEFAULT '[]',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "SoftwareImport_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "SoftwareMapping" (
    "bodyId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SoftwareMapping_pkey" PRIMARY KEY ("bodyId","fingerprint")
);

-- CreateTable
CREATE TABLE "SoftwareUnitName" (
    "bodyId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "unitId" UUID,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SoftwareUnitName_pkey" PRIMARY KEY ("bodyId","key")
);

-- CreateIndex
CREATE INDEX "SoftwareImport_bodyId_cycleId_idx" ON "SoftwareImport"("bodyId", "cycleId");

-- AddForeignKey
ALTER TABLE "SoftwareStatus" ADD CONSTRAINT "SoftwareStatus_bodyId_unitId_fkey" FOREIGN KEY ("bodyId", "unitId") REFERENCES "Unit"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SoftwareStatus" ADD CONSTRAINT "SoftwareStatus_bodyId_cycleId_fkey" FOREIGN KEY ("bodyId", "cycleId") REFERENCES "Cycle"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SoftwareImport" ADD CONSTRAINT "SoftwareImport_bodyId_cycleId_fkey" FOREIGN KEY ("bodyId", "cycleId") REFERENCES "Cycle"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was read of a unit is seen by those who see the unit; uploads, remembered columns and names by the body's people only
-- (app_sees_unit(NULL) holds for those who see every unit).
ALTER TABLE "SoftwareStatus" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SoftwareStatus" FORCE ROW LEVEL SECURITY;
CREATE POLICY unit ON "SoftwareStatus" USING ("bodyId" = app_body() AND app_sees_unit("unitId"));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['SoftwareImport','SoftwareMapping','SoftwareUnitName']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY body ON %I USING ("bodyId" = app_body() AND app_sees_unit(NULL))', name);
  END LOOP;
END $$;
