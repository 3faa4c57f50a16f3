-- CreateTable
CREATE TABLE "UnitChangeTrace" (
    "bodyId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "auditSeq" INTEGER NOT NULL,

    CONSTRAINT "UnitChangeTrace_pkey" PRIMARY KEY ("bodyId","changeId")
);

-- CreateTable
CREATE TABLE "UnitChangeRow" (
    "bodyId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "table" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "before" JSONB,
    "seal" TEXT,

    CONSTRAINT "UnitChangeRow_pkey" PRIMARY KEY ("bodyId","changeId","table","key")
);

-- CreateTable
CREATE TABLE "UnitChangeUndo" (
    "bodyId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "record" JSONB NOT NULL,
    "undoneById" UUID NOT NULL,
    "undoneBy" TEXT NOT NULL,
    "undoneAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnitChangeUndo_pkey" PRIMARY KEY ("bodyId","changeId")
);

-- AddForeignKey
ALTER TABLE "UnitChangeTrace" ADD CONSTRAINT "UnitChangeTrace_bodyId_changeId_fkey" FOREIGN KEY ("bodyId", "changeId") REFERENCES "UnitChange"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitChangeUndo" ADD CONSTRAINT "UnitChangeUndo_bodyId_changeId_fkey" FOREIGN KEY ("bodyId", "changeId") REFERENCES "UnitChange"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever sees every unit writes these; that a change was undone is known to all of the body, as the change itself.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['UnitChangeTrace','UnitChangeRow','UnitChangeUndo']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['UnitChangeTrace','UnitChangeRow']
  LOOP
    EXECUTE format('CREATE POLICY body ON %I USING ("bodyId" = app_body() AND app_sees_unit(NULL))', name);
  END LOOP;
END $$;
CREATE POLICY body ON "UnitChangeUndo" USING ("bodyId" = app_body()) WITH CHECK ("bodyId" = app_body() AND app_sees_unit(NULL));
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "UnitChangeUndo" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The seal of a row as it stands, the same in every session.
CREATE FUNCTION row_seal(written anyelement) RETURNS text LANGUAGE sql STABLE SET timezone TO 'UTC' AS $$ SELECT md5(to_jsonb(written)::text) $$;

-- While a change is carried out (app.change names it) every row that it writes is noted, so that undoing knows them all. Arguments: the row's key.
CREATE FUNCTION trace_unit_change() RETURNS trigger LANGUAGE plpgsql SET timezone TO 'UTC' AS $$
DECLARE written jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
  INSERT INTO "UnitChangeRow" ("bodyId", "changeId", "table", key, before, seal)
  SELECT (written->>'bodyId')::uuid, current_setting('app.change')::uuid, TG_TABLE_NAME, jsonb_object_agg(name, written->name)::text,
    CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END, CASE WHEN TG_OP <> 'DELETE' THEN md5(to_jsonb(NEW)::text) END
  FROM unnest(TG_ARGV) AS name
  ON CONFLICT ("bodyId", "changeId", "table", key) DO UPDATE SET seal = EXCLUDED.seal;
  RETURN NULL;
END $$;
DO $$
DECLARE traced text[];
BEGIN
  FOREACH traced SLICE 1 IN ARRAY ARRAY[['Unit','''id'''],['UnitVersion','''id'''],['Membership','''id'''],['Dossier','''id'''],
    ['Entry','''dossierId'', ''code'''],['Evidence','''id'''],['Submission','''id'''],['TargetAdjustment','''id'''],['ProgressNote','''id'''],
    ['Inspection','''id'''],['Extension','''cycleId'', ''unitId'', ''window'''],['OneTimeLink','''tokenHash'''],
    ['DocumentCounter','''issuerId'', ''type'', ''term''']]
  LOOP
    EXECUTE format('CREATE TRIGGER trace AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
      WHEN (coalesce(current_setting(''app.change'', true), '''') <> '''') EXECUTE FUNCTION trace_unit_change(''bodyId'', %s)', traced[1], traced[2]);
  END LOOP;
END $$;

-- The lineage of a change goes when it is undone, and then only: what it said stays in UnitChangeUndo.
CREATE FUNCTION refuse_unless_undone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "UnitChangeUndo" u WHERE u."bodyId" = OLD."bodyId" AND u."changeId" = OLD."changeId") THEN
    RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER immutable ON "UnitChangeUnit";
DROP TRIGGER immutable ON "UnitChangeDossier";
CREATE TRIGGER immutable BEFORE UPDATE ON "UnitChangeUnit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON "UnitChangeDossier" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON "UnitChangeUnit" FOR EACH ROW EXECUTE FUNCTION refuse_unless_undone();
CREATE TRIGGER kept BEFORE DELETE ON "UnitChangeDossier" FOR EACH ROW EXECUTE FUNCTION refuse_unless_undone();

-- Of what was sent only the copy goes that a change made of it and that was undone: what was sent itself stays with the unit that sent it.
CREATE FUNCTION refuse_unless_copied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "UnitChangeRow" r JOIN "UnitChangeUndo" u ON u."bodyId" = r."bodyId" AND u."changeId" = r."changeId"
    WHERE r."bodyId" = OLD."bodyId" AND r."table" = 'Submission' AND r.before IS NULL
      AND r.key = jsonb_build_object('bodyId', OLD."bodyId", 'id', OLD.id)::text) THEN
    RAISE EXCEPTION 'Submission rows are never removed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER kept ON "Submission";
CREATE TRIGGER kept BEFORE DELETE ON "Submission" FOR EACH ROW WHEN (NOT OLD.imported) EXECUTE FUNCTION refuse_unless_copied();
CREATE INDEX "UnitChangeRow_bodyId_table_key_idx" ON "UnitChangeRow"("bodyId", "table", "key");

-- A number series without a line may go with the unit for which it was begun.
CREATE FUNCTION refuse_with_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "RegisteredNumber" n WHERE n."bodyId" = OLD."bodyId" AND n."issuerId" = OLD."issuerId" AND n.type = OLD.type AND n.term = OLD.term)
    OR EXISTS (SELECT 1 FROM "Unit" u WHERE u."bodyId" = OLD."bodyId" AND u.id = OLD."issuerId" AND NOT EXISTS (
      SELECT 1 FROM "UnitChangeRow" r JOIN "UnitChangeUndo" o ON o."bodyId" = r."bodyId" AND o."changeId" = r."changeId"
      WHERE r."bodyId" = u."bodyId" AND r."table" = 'Unit' AND r.before IS NULL AND r.key = jsonb_build_object('bodyId', u."bodyId", 'id', u.id)::text)) THEN
    RAISE EXCEPTION 'A register with its unit is never removed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER kept ON "DocumentCounter";
CREATE TRIGGER kept BEFORE DELETE ON "DocumentCounter" FOR EACH ROW EXECUTE FUNCTION refuse_with_lines();
