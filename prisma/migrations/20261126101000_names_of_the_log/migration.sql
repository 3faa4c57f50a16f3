-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "actorNameKey" TEXT;

-- CreateTable
CREATE TABLE "PersonName" (
    "bodyId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "salt" TEXT,

    CONSTRAINT "PersonName_pkey" PRIMARY KEY ("bodyId","key")
);

-- CreateIndex
CREATE INDEX "PersonName_bodyId_userId_idx" ON "PersonName"("bodyId", "userId");

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_bodyId_actorNameKey_fkey" FOREIGN KEY ("bodyId", "actorNameKey") REFERENCES "PersonName"("bodyId", "key") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "PersonName" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PersonName" FORCE ROW LEVEL SECURITY;
CREATE POLICY body ON "PersonName" USING ("bodyId" = app_body());

-- The commitment of a name. Without its salt nobody finds the name again by trying names.
CREATE FUNCTION person_name_key(salt text, person uuid, name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT encode(sha256(convert_to(concat_ws('|', salt, person, name), 'UTF8')), 'hex') $$;

-- A name may only be forgotten: its salt goes with it, and never comes back.
CREATE TRIGGER kept BEFORE UPDATE ON "PersonName" FOR EACH ROW
  WHEN (OLD.salt IS NULL OR NEW.salt IS NOT NULL OR NEW.key <> OLD.key OR NEW."userId" <> OLD."userId" OR NEW."bodyId" <> OLD."bodyId")
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_removed BEFORE DELETE ON "PersonName" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- As before, but the name of a person goes into PersonName and only its key into the event. Events written before have no key: concat_ws leaves
-- it out, so that their hashes stay what they were.
CREATE OR REPLACE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head "AuditHead";
  secret text;
BEGIN
  INSERT INTO "AuditHead" ("bodyId") VALUES (NEW."bodyId") ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM "AuditHead" WHERE "bodyId" = NEW."bodyId" FOR UPDATE;
  IF NEW."actorId" IS NOT NULL THEN
    SELECT key INTO NEW."actorNameKey" FROM "PersonName"
      WHERE "bodyId" = NEW."bodyId" AND "userId" = NEW."actorId" AND name = NEW."actorName" AND salt IS NOT NULL LIMIT 1;
    IF NOT FOUND THEN
      secret := gen_random_uuid()::text;
      NEW."actorNameKey" := person_name_key(secret, NEW."actorId", NEW."actorName");
      INSERT INTO "PersonName" ("bodyId", key, "userId", name, salt) VALUES (NEW."bodyId", NEW."actorNameKey", NEW."actorId", NEW."actorName", secret);
    END IF;
    NEW."actorName" := '';
  END IF;
  NEW.seq := head.seq + 1;
  NEW."prevHash" := head.hash;
  NEW.hash := encode(sha256(convert_to(concat_ws('|', head.hash, NEW.seq, to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
    NEW."actorId", NEW."actorNameKey", NEW."actorName", NEW.action, NEW."unitId", NEW."dossierId", NEW.data::text), 'UTF8')), 'hex');
  UPDATE "AuditHead" SET seq = NEW.seq, hash = NEW.hash WHERE "bodyId" = NEW."bodyId";
  RETURN NEW;
END $$;
