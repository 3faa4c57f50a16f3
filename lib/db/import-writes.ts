import "server-only";
import type { ImportEntry } from "./import-state";
import type { Tx } from "./scope";

/** Writes many entries with one statement: new ones, or over the stored ones with the next version. Other columns stay. */
export async function putEntries(tx: Tx, bodyId: string, entries: readonly ImportEntry[], at: Date): Promise<void> {
  if (entries.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Entry" ("bodyId", "dossierId", "unitId", code, "hasTarget", target, solution, "dueText", person, numerator, denominator, text,
      "notApplicable", reason, "updatedAt")
    SELECT ${bodyId}::uuid, r."dossierId", r."unitId", r.code, r."hasTarget", r.target, r.solution, r."dueText", r.person, r.numerator, r.denominator,
      r.text, r."notApplicable", r.reason, ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS r("dossierId" uuid, "unitId" uuid, code text, "hasTarget" boolean, target int,
      solution text, "dueText" text, person text, numerator int, denominator int, text text, "notApplicable" boolean, reason text)
    ON CONFLICT ("bodyId", "dossierId", code) DO UPDATE SET "hasTarget" = EXCLUDED."hasTarget", target = EXCLUDED.target,
      solution = EXCLUDED.solution, "dueText" = EXCLUDED."dueText", person = EXCLUDED.person, numerator = EXCLUDED.numerator,
      denominator = EXCLUDED.denominator, text = EXCLUDED.text, "notApplicable" = EXCLUDED."notApplicable", reason = EXCLUDED.reason,
      version = "Entry".version + 1, "updatedAt" = EXCLUDED."updatedAt"`;
}

/** Removes entries of the dossiers in which nothing stands any more. Gives how many. */
export async function removeBlankEntries(tx: Tx, bodyId: string, dossierIds: readonly string[]): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "Entry" WHERE "bodyId" = ${bodyId}::uuid AND "dossierId" = ANY (${[...dossierIds]}::uuid[])
      AND NOT "hasTarget" AND target IS NULL AND numerator IS NULL AND denominator IS NULL AND NOT "notApplicable" AND mark IS NULL
      AND appraised IS NULL AND (solution, "dueText", person, text, reason, explanation, "registrationComment", "appraisalReason")
        = ('', '', '', '', '', '', '', '')`;
}
