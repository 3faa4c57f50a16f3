import "server-only";
import type { FoundDocument } from "../db/documents";
import type { DocumentKind } from "../domain/document-kinds";
import type { ComposeDocument, IssuedWith } from "../use-cases/issue-document";
import {
  composeAppraisalSheet,
  composeCertificate,
  composeLetter,
  composeMatrix,
  composeSessionMinutes,
  composeSummaryReport,
  composeTabledList,
} from "./compose-body-papers";
import { composeCommendation } from "./compose-commendation";
import { composeLevelDecision, composeLevelNotice, composeSelfClassification } from "./compose-level-papers";
import { type Composed, composeCommitteeMinutes, composeRegistration, composeReport, composeUnitTable } from "./compose-unit-papers";
import type { Drawn } from "./paper-parts";

const COMPOSE: Record<DocumentKind, (drawn: Drawn) => Promise<Composed>> = {
  registration: composeRegistration,
  unitTable: composeUnitTable,
  report: composeReport,
  committeeMinutes: composeCommitteeMinutes,
  appraisalSheet: composeAppraisalSheet,
  certificate: composeCertificate,
  tabledList: composeTabledList,
  matrix: composeMatrix,
  sessionMinutes: composeSessionMinutes,
  summaryReport: composeSummaryReport,
  launch: composeLetter,
  reminder: composeLetter,
  letter: composeLetter,
  selfClassification: composeSelfClassification,
  levelNotice: composeLevelNotice,
  levelDecision: composeLevelDecision,
  commendation: composeCommendation,
};

/** Composes a document from what is stored and what was typed, as it stands at `at`. `issued` null makes it a draft, marked so. At most six statements. */
export async function composeDocument(
  context: Parameters<ComposeDocument>[0],
  document: FoundDocument,
  issued: IssuedWith | null,
): Promise<Composed> {
  const drawn = { ...context, document, fields: document.fields, number: issued?.number ?? null };
  const { content, ...composed } = await COMPOSE[document.kind](drawn);
  return { ...composed, content: { ...content, draft: issued === null, ...(issued ? { verification: issued.verification } : {}) } };
}
