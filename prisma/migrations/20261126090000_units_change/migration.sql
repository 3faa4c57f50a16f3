-- CreateEnum
CREATE TYPE "UnitOperation" AS ENUM ('establish', 'rename', 'merge', 'split', 'transfer', 'dissolve', 'renameBody');

-- CreateEnum
CREATE TYPE "ChangeRole" AS ENUM ('predecessor', 'successor');

-- CreateEnum
CREATE TYPE "DossierWay" AS ENUM ('stay', 'close', 'carry', 'split');

-- AlterEnum
ALTER TYPE "DossierStatus" ADD VALUE 'unitEnded';

-- CreateTable
CREATE TABLE "UnitChange" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "operation" "UnitOperation" NOT NULL,
    "decisionNumber" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnitChange_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "UnitChangeUnit" (
    "bodyId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "role" "ChangeRole" NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "ended" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "UnitChangeUnit_pkey" PRIMARY KEY ("bodyId","changeId","unitId","role")
);

-- CreateTable
CREATE TABLE "UnitChangeDossier" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "way" "DossierWay" NOT NULL,
    "statusBefore" "DossierStatus" NOT NULL,
    "toDossierId" UUID,
    "toUnitId" UUID,

    CONSTRAINT "UnitChangeDossier_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateIndex
CREATE INDEX "UnitChange_bodyId_effectiveOn_idx" ON "UnitChange"("bodyId", "effectiveOn");

-- CreateIndex
CREATE INDEX "UnitChangeUnit_bodyId_unitId_idx" ON "UnitChangeUnit"("bodyId", "unitId");

-- CreateIndex
CREATE INDEX "UnitChangeDossier_bodyId_dossierId_idx" ON "UnitChangeDossier"("bodyId", "dossierId");

-- CreateIndex
CREATE INDEX "UnitChangeDossier_bodyId_toDossierId_idx" ON "UnitChangeDossier"("bodyId", "toDossierId");

-- AddForeignKey
ALTER TABLE "UnitChangeUnit" ADD CONSTRAINT "UnitChangeUnit_bodyId_changeId_fkey" FOREIGN KEY ("bodyId", "changeId") REFERENCES "UnitChange"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitChangeUnit" ADD CONSTRAINT "UnitChangeUnit_bodyId_unitId_fkey" FOREIGN KEY ("bodyId", "unitId") REFERENCES "Unit"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitChangeDossier" ADD CONSTRAINT "UnitChangeDossier_bodyId_changeId_fkey" FOREIGN KEY ("bodyId", "changeId") REFERENCES "UnitChange"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitChangeDossier" ADD CONSTRAINT "UnitChangeDossier_bodyId_dossierId_fkey" FOREIGN KEY ("bodyId", "dossierId") REFERENCES "Dossier"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitChangeDossier" ADD CONSTRAINT "UnitChangeDossier_bodyId_toDossierId_fkey" FOREIGN KEY ("bodyId", "toDossierId") REFERENCES "Dossier"("bodyId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- How the organisation changed is known to all of the body (its units are public bodies), and is written by those who see every unit. What became
-- of a dossier is seen by those who see its unit or the unit in which it goes on.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['UnitChange','UnitChangeUnit','UnitChangeDossier']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['UnitChange','UnitChangeUnit']
  LOOP
    EXECUTE format('CREATE POLICY body ON %I USING ("bodyId" = app_body()) WITH CHECK ("bodyId" = app_body() AND app_sees_unit(NULL))', name);
  END LOOP;
END $$;
CREATE POLICY unit ON "UnitChangeDossier" USING ("bodyId" = app_body() AND (app_sees_unit("unitId") OR app_sees_unit("toUnitId")))
  WITH CHECK ("bodyId" = app_body() AND app_sees_unit(NULL));
-- Whose history an officer may read is found while signing in (lib/db/actors.ts).
CREATE POLICY signing_in ON "UnitChangeUnit" FOR SELECT USING (app_signing_in());
