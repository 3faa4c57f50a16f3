-- AlterTable
ALTER TABLE "OfficialDocument" ADD COLUMN     "names" UUID[] DEFAULT ARRAY[]::UUID[];

-- Notices issued before list what was final then.
ALTER TABLE "OfficialDocument" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ScoreSheet" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "OfficialDocument" DISABLE TRIGGER issued;
UPDATE "OfficialDocument" d SET names = ARRAY(
  SELECT DISTINCT s."unitId" FROM "ScoreSheet" s
  WHERE s."bodyId" = d."bodyId" AND s."roundId" = d."roundId" AND s.status = 'final' AND s."finalAt" <= d."issuedAt")
WHERE d.kind = 'levelNotice' AND d.status <> 'draft';
ALTER TABLE "OfficialDocument" ENABLE TRIGGER issued;
ALTER TABLE "ScoreSheet" FORCE ROW LEVEL SECURITY;
ALTER TABLE "OfficialDocument" FORCE ROW LEVEL SECURITY;

-- A unit reads, besides, the papers of levels that list it, once the results of their round are public.
DROP POLICY told ON "OfficialDocument";
CREATE POLICY told ON "OfficialDocument" FOR SELECT
  USING ("bodyId" = app_body() AND status <> 'draft' AND (
    (kind = 'certificate' AND app_sees_unit("unitId"))
    OR kind IN ('recognition', 'withdrawal')
    OR (kind IN ('levelNotice', 'levelDecision')
      AND EXISTS (SELECT 1 FROM unnest(names) unit WHERE app_sees_unit(unit))
      AND EXISTS (SELECT 1 FROM "ScoreRound" r WHERE r."bodyId" = "OfficialDocument"."bodyId" AND r.id = "roundId" AND r."publishedAt" IS NOT NULL))));
