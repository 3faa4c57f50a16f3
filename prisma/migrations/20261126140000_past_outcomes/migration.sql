-- CreateTable
CREATE TABLE "PastOutcome" (
    "bodyId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "recognised" BOOLEAN,
    "decisionNumber" TEXT NOT NULL DEFAULT '',
    "level" TEXT NOT NULL DEFAULT '',
    "clusterRank" INTEGER,
    "bodyRank" INTEGER,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PastOutcome_pkey" PRIMARY KEY ("bodyId","unitId","year")
);

-- AddForeignKey
ALTER TABLE "PastOutcome" ADD CONSTRAINT "PastOutcome_bodyId_unitId_fkey" FOREIGN KEY ("bodyId", "unitId") REFERENCES "Unit"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PastOutcome" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PastOutcome" FORCE ROW LEVEL SECURITY;
CREATE POLICY unit ON "PastOutcome" USING ("bodyId" = app_body() AND app_sees_unit("unitId"));
