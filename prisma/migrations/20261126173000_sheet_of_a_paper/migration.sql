-- AlterTable
ALTER TABLE "OfficialDocument" ADD COLUMN     "sheetId" UUID;

-- CreateIndex
CREATE INDEX "OfficialDocument_bodyId_sheetId_idx" ON "OfficialDocument"("bodyId", "sheetId");

-- AddForeignKey
ALTER TABLE "OfficialDocument" ADD CONSTRAINT "OfficialDocument_bodyId_sheetId_fkey" FOREIGN KEY ("bodyId", "sheetId") REFERENCES "ScoreSheet"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Reports of before were drawn from the phiếu of the organisation for the whole year.
ALTER TABLE "OfficialDocument" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ScoreSheet" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ScoreRound" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "OfficialDocument" DISABLE TRIGGER issued;
UPDATE "OfficialDocument" d SET "sheetId" = s.id
FROM "ScoreSheet" s JOIN "ScoreRound" r ON r."bodyId" = s."bodyId" AND r.id = s."roundId" AND r.purpose = 'classification' AND r.period = 'year'
WHERE d.kind = 'selfClassification' AND s."bodyId" = d."bodyId" AND s."unitId" = d."unitId" AND s.subject = 'organisation' AND r."cycleId" = d."cycleId";
ALTER TABLE "OfficialDocument" ENABLE TRIGGER issued;
ALTER TABLE "ScoreRound" FORCE ROW LEVEL SECURITY;
ALTER TABLE "ScoreSheet" FORCE ROW LEVEL SECURITY;
ALTER TABLE "OfficialDocument" FORCE ROW LEVEL SECURITY;

-- One draft of a kind for a phiếu as for a dossier, a session, a round or a year.
DROP INDEX "OfficialDocument_draft_key";
CREATE UNIQUE INDEX "OfficialDocument_draft_key" ON "OfficialDocument"
  ("bodyId", "issuerId", kind, "cycleId", coalesce("sheetId", "dossierId", "meetingId", "roundId", "cycleId"))
  WHERE status = 'draft' AND kind NOT IN ('letter', 'reminder', 'launch', 'recognition', 'withdrawal');
