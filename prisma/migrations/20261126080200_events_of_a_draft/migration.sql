-- Finds when a person's saves of a draft were last noted, without reading the whole log.
CREATE INDEX "AuditEvent_draft_idx" ON "AuditEvent" ("bodyId", (data ->> 'draft')) WHERE data ->> 'draft' IS NOT NULL;
