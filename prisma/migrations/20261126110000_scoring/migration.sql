-- CreateEnum
CREATE TYPE "SchemePurpose" AS ENUM ('classification', 'emulation');

-- CreateEnum
CREATE TYPE "SchemeSubject" AS ENUM ('organisation', 'executive', 'standing');

-- CreateEnum
CREATE TYPE "RoundPeriod" AS ENUM ('year', 'q1', 'q2', 'q3', 'q4');

-- CreateEnum
CREATE TYPE "SheetStatus" AS ENUM ('open', 'submitted', 'returned', 'appraised', 'final');

-- CreateTable
CREATE TABLE "Scheme" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" "SchemePurpose" NOT NULL,
    "subject" "SchemeSubject" NOT NULL DEFAULT 'organisation',
    "unitType" "UnitType" NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "status" "SetStatus" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "basedOnId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Scheme_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "ScoreRound" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "purpose" "SchemePurpose" NOT NULL,
    "period" "RoundPeriod" NOT NULL DEFAULT 'year',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScoreRound_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "RoundScheme" (
    "bodyId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "subject" "SchemeSubject" NOT NULL,
    "unitType" "UnitType" NOT NULL,
    "schemeId" UUID NOT NULL,

    CONSTRAINT "RoundScheme_pkey" PRIMARY KEY ("bodyId","roundId","subject","unitType")
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "schemeId" UUID NOT NULL,
    "subject" "SchemeSubject" NOT NULL,
    "status" "SheetStatus" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "returnComment" TEXT NOT NULL DEFAULT '',
    "selfLevel" TEXT,
    "level" TEXT,
    "levelReason" TEXT NOT NULL DEFAULT '',
    "submittedAt" TIMESTAMPTZ(3),
    "appraisedAt" TIMESTAMPTZ(3),
    "finalAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "ScoreLine" (
    "bodyId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "selfValue" INTEGER,
    "selfTarget" INTEGER,
    "selfNotApplicable" BOOLEAN,
    "selfNote" TEXT NOT NULL DEFAULT '',
    "clusterValue" INTEGER,
    "clusterTarget" INTEGER,
    "clusterNotApplicable" BOOLEAN,
    "clusterReason" TEXT NOT NULL DEFAULT '',
    "clusterById" UUID,
    "finalValue" INTEGER,
    "finalTarget" INTEGER,
    "finalNotApplicable" BOOLEAN,
    "finalReason" TEXT NOT NULL DEFAULT '',
    "finalById" UUID,
    "reply" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ScoreLine_pkey" PRIMARY KEY ("bodyId","sheetId","code")
);

-- CreateTable
CREATE TABLE "ScoreSheetVersion" (
    "bodyId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedById" UUID NOT NULL,
    "submittedBy" TEXT NOT NULL,

    CONSTRAINT "ScoreSheetVersion_pkey" PRIMARY KEY ("bodyId","sheetId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Scheme_bodyId_purpose_subject_unitType_version_key" ON "Scheme"("bodyId", "purpose", "subject", "unitType", "version");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreRound_bodyId_cycleId_purpose_period_key" ON "ScoreRound"("bodyId", "cycleId", "purpose", "period");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreSheet_bodyId_roundId_subject_unitId_key" ON "ScoreSheet"("bodyId", "roundId", "subject", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreSheet_bodyId_id_unitId_key" ON "ScoreSheet"("bodyId", "id", "unitId");

-- AddForeignKey
ALTER TABLE "ScoreRound" ADD CONSTRAINT "ScoreRound_bodyId_cycleId_fkey" FOREIGN KEY ("bodyId", "cycleId") REFERENCES "Cycle"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundScheme" ADD CONSTRAINT "RoundScheme_bodyId_roundId_fkey" FOREIGN KEY ("bodyId", "roundId") REFERENCES "ScoreRound"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundScheme" ADD CONSTRAINT "RoundScheme_bodyId_schemeId_fkey" FOREIGN KEY ("bodyId", "schemeId") REFERENCES "Scheme"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_bodyId_roundId_fkey" FOREIGN KEY ("bodyId", "roundId") REFERENCES "ScoreRound"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_bodyId_unitId_fkey" FOREIGN KEY ("bodyId", "unitId") REFERENCES "Unit"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_bodyId_schemeId_fkey" FOREIGN KEY ("bodyId", "schemeId") REFERENCES "Scheme"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreLine" ADD CONSTRAINT "ScoreLine_bodyId_sheetId_unitId_fkey" FOREIGN KEY ("bodyId", "sheetId", "unitId") REFERENCES "ScoreSheet"("bodyId", "id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheetVersion" ADD CONSTRAINT "ScoreSheetVersion_bodyId_sheetId_unitId_fkey" FOREIGN KEY ("bodyId", "sheetId", "unitId") REFERENCES "ScoreSheet"("bodyId", "id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules and rounds are public to all of the body; a sheet and what hangs on it to those who see the unit.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Scheme','ScoreRound','RoundScheme','ScoreSheet','ScoreLine','ScoreSheetVersion']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Scheme','ScoreRound','RoundScheme']
  LOOP
    EXECUTE format('CREATE POLICY body ON %I USING ("bodyId" = app_body())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['ScoreSheet','ScoreLine','ScoreSheetVersion']
  LOOP
    EXECUTE format('CREATE POLICY unit ON %I USING ("bodyId" = app_body() AND app_sees_unit("unitId"))', name);
  END LOOP;
END $$;

-- What was published or sent is never rewritten.
CREATE TRIGGER published BEFORE UPDATE OR DELETE ON "Scheme" FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "ScoreSheetVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
