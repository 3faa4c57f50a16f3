-- After a line was written down by mistake a register may go back, but never behind a number that stands in it: none is given twice.
CREATE FUNCTION refuse_passed_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "RegisteredNumber" n WHERE n."bodyId" = NEW."bodyId" AND n."issuerId" = NEW."issuerId"
    AND n.type = NEW.type AND n.term = NEW.term AND n.number > NEW."lastNumber") THEN
    RAISE EXCEPTION 'Numbers that stand in the register are never given again' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER forward ON "DocumentCounter";
CREATE TRIGGER forward BEFORE UPDATE ON "DocumentCounter" FOR EACH ROW WHEN (NEW."lastNumber" < OLD."lastNumber") EXECUTE FUNCTION refuse_passed_number();
-- What was given outside the product stays so.
CREATE TRIGGER outside BEFORE UPDATE ON "RegisteredNumber" FOR EACH ROW WHEN (NOT NEW.outside) EXECUTE FUNCTION refuse_change();

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_bodyId_replacesId_fkey" FOREIGN KEY ("bodyId", "replacesId") REFERENCES "Decision"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
