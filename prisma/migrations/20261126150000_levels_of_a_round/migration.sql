-- CreateTable
CREATE TABLE "LevelDecision" (
    "bodyId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "subject" "SchemeSubject" NOT NULL,
    "heldOn" DATE,
    "votesFor" INTEGER,
    "votesAgainst" INTEGER,
    "votesOther" INTEGER,
    "decidedById" UUID NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LevelDecision_pkey" PRIMARY KEY ("bodyId","roundId","subject")
);

-- AddForeignKey
ALTER TABLE "LevelDecision" ADD CONSTRAINT "LevelDecision_bodyId_roundId_fkey" FOREIGN KEY ("bodyId", "roundId") REFERENCES "ScoreRound"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "OfficialDocument" ADD COLUMN "roundId" UUID;

-- AddForeignKey
ALTER TABLE "OfficialDocument" ADD CONSTRAINT "OfficialDocument_bodyId_roundId_fkey" FOREIGN KEY ("bodyId", "roundId") REFERENCES "ScoreRound"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "OfficialDocument_bodyId_roundId_idx" ON "OfficialDocument"("bodyId", "roundId");

-- The vote on levels belongs to those who see all of the body.
ALTER TABLE "LevelDecision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "LevelDecision" FORCE ROW LEVEL SECURITY;
CREATE POLICY unit ON "LevelDecision" USING ("bodyId" = app_body() AND app_sees_unit(NULL));

-- One draft of a kind for a round as for a dossier, a session or a year.
DROP INDEX "OfficialDocument_draft_key";
CREATE UNIQUE INDEX "OfficialDocument_draft_key" ON "OfficialDocument"
  ("bodyId", "issuerId", kind, "cycleId", coalesce("dossierId", "meetingId", "roundId", "cycleId"))
  WHERE status = 'draft' AND kind NOT IN ('letter', 'reminder', 'launch', 'recognition', 'withdrawal');
