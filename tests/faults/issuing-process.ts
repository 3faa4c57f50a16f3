// A process of its own that issues one paper: a decision, or a công văn with plain content. Its answer stands on a line of its standard output.
import { writeSync } from "node:fs";
import { composeDecision } from "../../lib/documents/compose-decision";
import type { Actor } from "../../lib/domain/permissions";
import { issueDecision } from "../../lib/use-cases/issue-decision";
import { issueDocument } from "../../lib/use-cases/issue-document";
import { plainly } from "../support/plain-papers";
import { VERIFIED_AT } from "../support/session";

/** What the process is told to issue, as whom and when. */
export interface IssueOrder {
  paper: "decision" | "letter";
  actor: Actor;
  draft: { id: string; version: number };
  at: string;
}

const { paper, actor, draft, at }: IssueOrder = JSON.parse(process.argv[2] ?? "");
const now = new Date(at);
const issued =
  paper === "decision"
    ? await issueDecision(actor, draft, now, composeDecision, VERIFIED_AT)
    : await issueDocument(actor, draft, now, plainly, VERIFIED_AT);
writeSync(1, `${JSON.stringify(issued)}\n`);
