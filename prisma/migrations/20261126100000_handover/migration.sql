-- AlterTable
ALTER TABLE "User" ADD COLUMN     "anonymisedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Handover" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "position" "Position" NOT NULL,
    "fromUserId" UUID,
    "toUserId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "papers" TEXT NOT NULL DEFAULT '',
    "undo" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateIndex
CREATE INDEX "Handover_bodyId_toUserId_idx" ON "Handover"("bodyId", "toUserId");

-- CreateIndex
CREATE INDEX "Handover_bodyId_unitId_idx" ON "Handover"("bodyId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Handover_bodyId_fromUserId_unitId_role_day_key" ON "Handover"("bodyId", "fromUserId", "unitId", "role", "day");

-- One body's rows, and those of the units that one sees.
ALTER TABLE "Handover" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Handover" FORCE ROW LEVEL SECURITY;
CREATE POLICY unit ON "Handover" USING ("bodyId" = app_body() AND app_sees_unit("unitId"));
CREATE POLICY signing_in ON "Handover" FOR SELECT USING (app_signing_in());

-- An account without its person stays as it is.
CREATE TRIGGER anonymised BEFORE UPDATE OR DELETE ON "User" FOR EACH ROW WHEN (OLD."anonymisedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();
