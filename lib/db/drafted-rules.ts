import "server-only";
import { type CriteriaContent, criteriaContentSchema, type UnitType } from "../domain/criteria";
import { parseDraft, type SchemeContent, schemeProblems } from "../domain/scheme";
import type { Purpose, Subject } from "../domain/score-sheet";
import type { Scope, Tx } from "./scope";

interface RuleRow {
  kind: "set" | "scheme";
  id: string;
  name: string;
  version: number;
  isDraft: boolean;
  unitType: UnitType;
  purpose: Purpose | null;
  subject: Subject | null;
  content: unknown;
}

/** A criteria set or scheme that can be rehearsed; only the chosen one brings its content. */
export type RuleChoice = Omit<RuleRow, "content">;
export interface ChosenRules extends RuleChoice {
  criteria: CriteriaContent | null;
  scheme: SchemeContent | null;
  /** Why a drafted scheme cannot be run yet. */
  problems: string[];
}

/** Gives the criteria sets and schemes of a body, drafts first, and the chosen one whole. One statement. */
export async function listRules(
  tx: Tx,
  scope: Scope,
  chosenId: string | null,
): Promise<{ choices: RuleChoice[]; chosen: ChosenRules | null }> {
  const rows = await tx.$queryRaw<RuleRow[]>`
    SELECT 'set' AS kind, id::text, name, version, status = 'draft' AS "isDraft", "unitType"::text AS "unitType", NULL AS purpose, NULL AS subject,
      CASE WHEN id::text = ${chosenId} THEN content END AS content
    FROM "CriteriaSet" WHERE "bodyId" = ${scope.bodyId}::uuid
    UNION ALL
    SELECT 'scheme', id::text, name, version, status = 'draft', "unitType"::text, purpose::text, subject::text,
      CASE WHEN id::text = ${chosenId} THEN content END
    FROM "Scheme" WHERE "bodyId" = ${scope.bodyId}::uuid
    ORDER BY kind, "isDraft" DESC, name, version DESC`;
  const found = rows.find((row) => row.id === chosenId);
  const choices = rows.map(({ content: _, ...choice }) => choice);
  if (!found) return { choices, chosen: null };
  const { content, ...choice } = found;
  const criteria = found.kind === "set" ? criteriaContentSchema.parse(content) : null;
  const draft = found.purpose ? parseDraft(found.purpose, content) : null;
  const problems = draft ? schemeProblems(draft).map(({ message }) => message) : [];
  return { choices, chosen: { ...choice, criteria, scheme: problems.length === 0 ? draft : null, problems } };
}
