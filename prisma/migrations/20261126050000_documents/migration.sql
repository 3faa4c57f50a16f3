-- CreateEnum
CREATE TYPE "PaperStatus" AS ENUM ('draft', 'issued', 'voided');

-- AlterEnum
ALTER TYPE "DecisionStatus" ADD VALUE 'voided';

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "replacesId" UUID;

-- The owner, too, obeys the policies of these tables; while rows move it must not.
ALTER TABLE "Body" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Decision" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "DocumentCounter" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "RegisteredNumber" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "RegisteredNumber" DISABLE TRIGGER immutable;

-- Registers belong to the unit that issues: until now always the body's own.
ALTER TABLE "DocumentCounter" ADD COLUMN "issuerId" UUID;
UPDATE "DocumentCounter" c SET "issuerId" = b."rootUnitId" FROM "Body" b WHERE b.id = c."bodyId";
ALTER TABLE "DocumentCounter" ALTER COLUMN "issuerId" SET NOT NULL, DROP CONSTRAINT "DocumentCounter_pkey",
ADD CONSTRAINT "DocumentCounter_pkey" PRIMARY KEY ("bodyId", "issuerId", "type", "term");

ALTER TABLE "RegisteredNumber" RENAME COLUMN "decisionId" TO "documentId";
ALTER TABLE "RegisteredNumber" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN "issuerId" UUID,
ADD COLUMN "outside" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "signedOn" DATE,
ADD COLUMN "subject" TEXT NOT NULL DEFAULT '';
UPDATE "RegisteredNumber" n SET "issuerId" = b."rootUnitId",
  "signedOn" = (SELECT d."decidedOn" FROM "Decision" d WHERE d."bodyId" = n."bodyId" AND d.id = n."documentId"),
  "subject" = coalesce((SELECT array_to_string(ARRAY(SELECT jsonb_array_elements_text(d.content -> 'document' -> 'subject')), ' ')
    FROM "Decision" d WHERE d."bodyId" = n."bodyId" AND d.id = n."documentId"), '')
FROM "Body" b WHERE b.id = n."bodyId";
ALTER TABLE "RegisteredNumber" ALTER COLUMN "id" DROP DEFAULT, ALTER COLUMN "issuerId" SET NOT NULL, DROP CONSTRAINT "RegisteredNumber_pkey",
ADD CONSTRAINT "RegisteredNumber_pkey" PRIMARY KEY ("bodyId", "id");
ALTER TABLE "RegisteredNumber" ENABLE TRIGGER immutable;

-- CreateTable
CREATE TABLE "OfficialDocument" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "issuerId" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "unitId" UUID,
    "dossierId" UUID,
    "meetingId" UUID,
    "kind" TEXT NOT NULL,
    "status" "PaperStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "content" JSONB,
    "sha256" TEXT,
    "code" TEXT,
    "type" TEXT NOT NULL DEFAULT '',
    "term" TEXT NOT NULL DEFAULT '',
    "number" INTEGER,
    "numberText" TEXT NOT NULL DEFAULT '',
    "signedOn" DATE,
    "signer" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "replacesId" UUID,
    "voidReason" TEXT NOT NULL DEFAULT '',
    "voidedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issuedById" UUID,
    "issuedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OfficialDocument_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "SignedFile" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "issuerId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileSize" INTEGER NOT NULL,
    "fileType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "signatures" JSONB NOT NULL DEFAULT '[]',
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignedFile_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "OfficialDocument_code_key" ON "OfficialDocument"("code");

-- CreateIndex
CREATE INDEX "OfficialDocument_bodyId_cycleId_kind_idx" ON "OfficialDocument"("bodyId", "cycleId", "kind");

-- CreateIndex
CREATE INDEX "OfficialDocument_bodyId_dossierId_idx" ON "OfficialDocument"("bodyId", "dossierId");

-- CreateIndex
CREATE INDEX "OfficialDocument_bodyId_replacesId_idx" ON "OfficialDocument"("bodyId", "replacesId");

-- CreateIndex
CREATE INDEX "SignedFile_bodyId_documentId_idx" ON "SignedFile"("bodyId", "documentId");

-- CreateIndex
CREATE INDEX "RegisteredNumber_bodyId_issuerId_type_term_number_idx" ON "RegisteredNumber"("bodyId", "issuerId", "type", "term", "number");

-- AddForeignKey
ALTER TABLE "OfficialDocument" ADD CONSTRAINT "OfficialDocument_bodyId_cycleId_fkey" FOREIGN KEY ("bodyId", "cycleId") REFERENCES "Cycle"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficialDocument" ADD CONSTRAINT "OfficialDocument_bodyId_dossierId_fkey" FOREIGN KEY ("bodyId", "dossierId") REFERENCES "Dossier"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficialDocument" ADD CONSTRAINT "OfficialDocument_bodyId_meetingId_fkey" FOREIGN KEY ("bodyId", "meetingId") REFERENCES "Meeting"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficialDocument" ADD CONSTRAINT "OfficialDocument_bodyId_replacesId_fkey" FOREIGN KEY ("bodyId", "replacesId") REFERENCES "OfficialDocument"("bodyId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SignedFile" ADD CONSTRAINT "SignedFile_bodyId_documentId_fkey" FOREIGN KEY ("bodyId", "documentId") REFERENCES "OfficialDocument"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The product gives no number twice; what was given outside it may repeat one, and is reported.
CREATE UNIQUE INDEX "RegisteredNumber_given_key" ON "RegisteredNumber" ("bodyId", "issuerId", type, term, number) WHERE NOT outside;
-- One draft of a kind for a dossier, a session or a year; of letters as many as one likes.
CREATE UNIQUE INDEX "OfficialDocument_draft_key" ON "OfficialDocument"
  ("bodyId", "issuerId", kind, "cycleId", coalesce("dossierId", "meetingId", "cycleId"))
  WHERE status = 'draft' AND kind NOT IN ('letter', 'reminder', 'launch', 'recognition', 'withdrawal');

-- Issued decisions come under the same roof. Their codes are 64 random bits.
INSERT INTO "OfficialDocument" ("bodyId", id, "issuerId", "cycleId", kind, status, version, sha256, code, type, term, number, "numberText", "signedOn", signer, subject,
  "createdById", "createdAt", "issuedById", "issuedAt")
SELECT d."bodyId", d.id, b."rootUnitId", d."cycleId", d.kind::text, 'issued', d.version, d.sha256,
  upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 8) || substr(replace(gen_random_uuid()::text, '-', ''), 1, 8)),
  'QĐ', d.term, d.number, d."numberText", d."decidedOn", d."signerPosition",
  coalesce(array_to_string(ARRAY(SELECT jsonb_array_elements_text(d.content -> 'document' -> 'subject')), ' '), ''),
  d."createdById", d."createdAt", d."issuedById", d."issuedAt"
FROM "Decision" d JOIN "Body" b ON b.id = d."bodyId" WHERE d.status = 'issued';

ALTER TABLE "Body" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Decision" FORCE ROW LEVEL SECURITY;
ALTER TABLE "DocumentCounter" FORCE ROW LEVEL SECURITY;
ALTER TABLE "RegisteredNumber" FORCE ROW LEVEL SECURITY;
ALTER TABLE "OfficialDocument" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OfficialDocument" FORCE ROW LEVEL SECURITY;
ALTER TABLE "SignedFile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SignedFile" FORCE ROW LEVEL SECURITY;

DROP POLICY body ON "DocumentCounter";
DROP POLICY body ON "RegisteredNumber";
CREATE POLICY unit ON "DocumentCounter" USING ("bodyId" = app_body() AND app_sees_unit("issuerId"));
CREATE POLICY unit ON "RegisteredNumber" USING ("bodyId" = app_body() AND app_sees_unit("issuerId"));
-- A unit writes its own papers; it reads, besides, its certificates, and decisions, which the application limits to those that name it.
CREATE POLICY unit ON "OfficialDocument" USING ("bodyId" = app_body() AND app_sees_unit("issuerId"));
CREATE POLICY told ON "OfficialDocument" FOR SELECT
  USING ("bodyId" = app_body() AND status <> 'draft' AND ((kind = 'certificate' AND app_sees_unit("unitId")) OR kind IN ('recognition', 'withdrawal')));
-- The public page of one document: whoever has its code.
CREATE POLICY verifying ON "OfficialDocument" FOR SELECT USING (code = nullif(current_setting('app.code', true), ''));
CREATE POLICY document ON "SignedFile" FOR SELECT USING ("bodyId" = app_body()
  AND EXISTS (SELECT 1 FROM "OfficialDocument" d WHERE d."bodyId" = "SignedFile"."bodyId" AND d.id = "documentId"));
CREATE POLICY adding ON "SignedFile" FOR INSERT WITH CHECK ("bodyId" = app_body() AND app_sees_unit("issuerId"));

-- What was issued is never rewritten; it can be voided, which keeps its number and its content.
CREATE FUNCTION refuse_change_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := ARRAY['status', 'version', 'voidReason', 'voidedAt'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status::text <> 'issued' OR NEW.status::text <> 'voided' OR to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER issued ON "Decision";
CREATE TRIGGER issued BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW WHEN (OLD.status::text <> 'draft') EXECUTE FUNCTION refuse_change_of_issued();
CREATE TRIGGER issued BEFORE UPDATE OR DELETE ON "OfficialDocument" FOR EACH ROW WHEN (OLD.status::text <> 'draft') EXECUTE FUNCTION refuse_change_of_issued();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "SignedFile" FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER immutable ON "RegisteredNumber";
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "RegisteredNumber" FOR EACH ROW WHEN (NOT OLD.outside) EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE "SignedFile" IS 'app: select, insert';

CREATE OR REPLACE FUNCTION refuse_change_of_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Decision" d WHERE d."bodyId" IN (OLD."bodyId", NEW."bodyId") AND d.id IN (OLD."decisionId", NEW."decisionId") AND d.status <> 'draft') THEN
    RAISE EXCEPTION 'The decision is issued' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
