/** Who draws up, issues and reads an official document, and when. Source: programme.md, "What happens, step by step"; documents.md. */
import { DECISION_KINDS, type DecisionKind } from "./decision";
import { DOCUMENT_KIND, type DocumentKind } from "./document-kinds";
import { isLevelPaper } from "./level-papers";
import { type Actor, can, canSeeUnit, hasConflict, isOfficerOf, seesBody } from "./permissions";
import { isIn, type Status } from "./workflow";

/** What a document is about, as far as rights and time depend on it; `status` of its dossier, null where it has none. */
export interface DocumentCase {
  kind: DocumentKind;
  issuerId: string;
  unitId: string | null;
}

/** Says whether the actor draws up and issues the document: officers of the unit that issues; for the Khối the BTV's secretary, for a Phiếu thẩm định any reviewer. */
export function canWriteDocument(actor: Actor, document: DocumentCase): boolean {
  const { kind, issuerId, unitId } = document;
  if (DOCUMENT_KIND[kind].issuer === "unit") return isOfficerOf(actor, issuerId);
  if (kind !== "appraisalSheet") return can(actor, "issueDecision");
  return can(actor, "review") && (unitId === null || !hasConflict(actor, unitId));
}

/** A document with what reading it depends on. `names`: units that it lists; `roundPublished`: whether the results of the round that it is about are public. */
export interface ReadCase extends DocumentCase {
  status: "draft" | "issued" | "voided";
  names: readonly string[];
  roundPublished: boolean;
}

/**
 * Says whether the actor may read it: drafts only who writes them; issued ones of a unit whoever sees the unit; of the Khối its people, a Giấy chứng nhận its
 * unit, a paper of levels the units that it lists, once the results are public ("Nothing shows before “Công bố”").
 */
export function canReadDocument(actor: Actor, document: ReadCase): boolean {
  const { kind, issuerId, unitId, status, names, roundPublished } = document;
  if (canWriteDocument(actor, document)) return true;
  if (status === "draft") return false;
  if (DOCUMENT_KIND[kind].issuer === "unit") return canSeeUnit(actor, issuerId);
  if (seesBody(actor)) return true;
  if (isLevelPaper(kind)) return roundPublished && names.some((unit) => canSeeUnit(actor, unit));
  return kind === "certificate" && unitId !== null && canSeeUnit(actor, unitId);
}

/** What has come about so far: the dossier's status, whether the session is completed, whether a thi đua was published. */
export interface DocumentTime {
  status: Status | null;
  sessionCompleted: boolean;
  /** Whether a thi đua of the year was made public; asked of a Tờ trình khen thưởng only. */
  rankingPublished?: boolean;
  /** Whether its year was recorded as one before the product. */
  past?: boolean;
}

/** Why a document cannot be issued yet, in a sentence; null where it can. Drafts may be written before (but see notYetDraftable). */
export function notYetIssuable(kind: DocumentKind, { status, sessionCompleted, rankingPublished = false }: DocumentTime): string | null {
  switch (kind) {
    case "registration":
      return status && (isIn(status, "registered") || isIn(status, "awaitingApproval"))
        ? null
        : "Đơn vị nộp đăng ký rồi mới ban hành bản đăng ký.";
    case "appraisalSheet":
      return status && (isIn(status, "awaitingMeeting") || isIn(status, "awaitingDecision") || isIn(status, "decided"))
        ? null
        : "Hoàn tất thẩm định rồi mới ban hành phiếu thẩm định.";
    case "certificate":
      return status && isIn(status, "recognised") ? null : "Chỉ đơn vị đã có quyết định công nhận mới được cấp giấy chứng nhận.";
    case "sessionMinutes":
      return sessionCompleted ? null : "Hoàn tất phiên họp rồi mới ban hành biên bản.";
    case "commendation":
      return rankingPublished ? null : "Công bố kết quả thi đua rồi mới ban hành tờ trình khen thưởng.";
    default:
      return null;
  }
}

/**
 * Why a document cannot even be drafted, in a sentence; null where it can: a Giấy chứng nhận attests a recognition, so there is nothing to write before one,
 * and a year before the product is there to be read.
 */
export function notYetDraftable(kind: DocumentKind, time: DocumentTime): string | null {
  if (time.past || (time.status && isIn(time.status, "recorded"))) return "Năm đã qua chỉ để xem, không soạn văn bản mới.";
  return kind === "certificate" ? notYetIssuable(kind, time) : null;
}

/** Any issued paper, decisions among them. `names`: the units that it names. */
export interface PaperCase extends Omit<ReadCase, "kind"> {
  kind: DocumentKind | DecisionKind;
}

/** Says whether the actor puts the signed file under a paper: whoever issues it. */
export function canSignPaper(actor: Actor, { kind, issuerId, unitId }: PaperCase): boolean {
  return isDecision(kind) ? can(actor, "issueDecision") : canWriteDocument(actor, { kind, issuerId, unitId });
}

/** Says whether the actor reads a paper and its signed files: decisions the people of the body, and officers of the units they name once issued. */
export function canReadPaper(actor: Actor, { kind, ...paper }: PaperCase): boolean {
  const { status, names } = paper;
  if (!isDecision(kind)) return canReadDocument(actor, { ...paper, kind });
  return seesBody(actor) || (status !== "draft" && names.some((unit) => canSeeUnit(actor, unit)));
}

function isDecision(kind: DocumentKind | DecisionKind): kind is DecisionKind {
  return (DECISION_KINDS as readonly string[]).includes(kind);
}
