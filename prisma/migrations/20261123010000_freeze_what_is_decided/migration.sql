-- The log takes new events and is read; nothing else. The runner grants what the comment says.
COMMENT ON TABLE "AuditEvent" IS 'app: select, insert';

-- What was resolved, issued or counted is never rewritten, whatever the application asks.
CREATE TRIGGER completed BEFORE UPDATE OR DELETE ON "Meeting" FOR EACH ROW WHEN (OLD.status = 'completed') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON "Submission" FOR EACH ROW WHEN (NOT OLD.imported) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER forward BEFORE UPDATE ON "DocumentCounter" FOR EACH ROW WHEN (NEW."lastNumber" < OLD."lastNumber") EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON "DocumentCounter" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER forward BEFORE UPDATE ON "AuditHead" FOR EACH ROW WHEN (NEW.seq <> OLD.seq + 1) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON "AuditHead" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_change_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Meeting" m WHERE m."bodyId" IN (OLD."bodyId", NEW."bodyId") AND m.id IN (OLD."meetingId", NEW."meetingId") AND m.status = 'completed') THEN
    RAISE EXCEPTION 'The session is completed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER completed BEFORE INSERT OR UPDATE OR DELETE ON "Ballot" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_meeting();

CREATE FUNCTION refuse_change_of_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Decision" d WHERE d."bodyId" IN (OLD."bodyId", NEW."bodyId") AND d.id IN (OLD."decisionId", NEW."decisionId") AND d.status = 'issued') THEN
    RAISE EXCEPTION 'The decision is issued' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER issued BEFORE INSERT OR UPDATE OR DELETE ON "DecisionUnit" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decision();
