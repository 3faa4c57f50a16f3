/** Voiding a decision before it is signed, replacing it afterwards: what speaks against it, and what becomes of the dossiers. Source: issue 3, "Number register". */
import type { DecisionKind } from "./decision";
import { nextStatus, type Status, type Step } from "./workflow";

/** What hangs on a decision. Drafts and issued ones of later decisions by their number ("" while a draft). */
export interface DecisionTies {
  status: "draft" | "issued" | "voided";
  kind: DecisionKind;
  /** How many signed files were uploaded against it. */
  signed: number;
  replacements: readonly { issued: boolean; numberText: string }[];
  withdrawals: readonly { issued: boolean; numberText: string }[];
  /** Names of units that hold a certificate in force by it. */
  certified: readonly string[];
  /** Of a withdrawal: whether the decision it takes back from was replaced since. */
  originReplaced: boolean;
}

const WITHOUT_NUMBER = "đang soạn";

function laterDecision({ replacements, withdrawals }: DecisionTies): string | null {
  const [replacement] = replacements;
  const [withdrawal] = withdrawals;
  if (replacement?.issued) return `Quyết định này đã bị thay thế bởi quyết định số ${replacement.numberText}.`;
  if (withdrawal?.issued) return `Đã có quyết định thu hồi số ${withdrawal.numberText} từ quyết định này.`;
  const draft = replacement ? "thay thế" : withdrawal ? "thu hồi" : null;
  return draft && `Có dự thảo quyết định ${draft} ${WITHOUT_NUMBER}. Hãy xóa dự thảo đó trước.`;
}

/** Why a decision cannot be voided, in a sentence; null where it can: issued, not signed, and nothing rests on it. */
export function voidRefusal(ties: DecisionTies): string | null {
  if (ties.status === "draft") return "Bản dự thảo thì xóa, không cần hủy.";
  if (ties.status === "voided") return "Quyết định này đã được hủy.";
  if (ties.signed > 0) return "Quyết định đã có bản ký nên không hủy được; hãy ban hành quyết định thay thế hoặc thu hồi.";
  const later = laterDecision(ties);
  if (later) return later;
  if (ties.certified.length > 0)
    return `${unitsText(ties.certified)} đã được cấp giấy chứng nhận theo quyết định này. Hãy hủy giấy chứng nhận trước.`;
  return ties.originReplaced ? "Quyết định công nhận được thu hồi đã bị thay thế nên không trả lại được." : null;
}

/** Why a decision cannot be replaced, in a sentence; null where it can: in force, and no other replacement on its way. */
export function replaceRefusal(ties: DecisionTies): string | null {
  if (ties.status !== "issued") return "Chỉ quyết định đang có hiệu lực mới được thay thế.";
  const [replacement] = ties.replacements;
  if (!replacement) return null;
  return replacement.issued
    ? `Quyết định này đã bị thay thế bởi quyết định số ${replacement.numberText}.`
    : "Đã có dự thảo quyết định thay thế đang soạn.";
}

/** Names of units in a sentence, at most three. */
export function unitsText(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} và ${names.length - 3} đơn vị khác` : names.join(", ");
}

/** What a decision does to the dossiers it names, and what undoes that. */
const STEPS = {
  recognition: { takes: "recognise", undoes: "undoRecognition" },
  withdrawal: { takes: "withdraw", undoes: "undoWithdrawal" },
} as const satisfies Record<DecisionKind, { takes: Step; undoes: Step }>;

export interface NamedDossier {
  dossierId: string;
  status: Status;
}

/** Says whether a decision may name a dossier: it waits for the step, or stands already as the decision to be replaced left it. */
export function mayName(kind: DecisionKind, status: Status, inOld: boolean): boolean {
  const { takes, undoes } = STEPS[kind];
  return nextStatus(takes, status) !== null || (inOld && nextStatus(undoes, status) !== null);
}

/** A step for one dossier. */
export interface DossierMove {
  dossierId: string;
  step: Step;
}

/**
 * What issuing a decision does: every dossier it names takes the decision's step. Where it replaces `old`, dossiers that stand as the old one left them stay,
 * and those it no longer names go back; what another decision has moved since is left alone.
 */
export function issueMoves(kind: DecisionKind, named: readonly NamedDossier[], old: readonly NamedDossier[] = []): DossierMove[] {
  const { takes, undoes } = STEPS[kind];
  const stands = ({ status }: NamedDossier) => nextStatus(undoes, status) !== null;
  const kept = new Set(named.map((dossier) => dossier.dossierId));
  const settled = new Set(old.filter(stands).map((dossier) => dossier.dossierId));
  const taking = named.filter((dossier) => !settled.has(dossier.dossierId)).map(({ dossierId }) => ({ dossierId, step: takes }));
  const undoing = old
    .filter((dossier) => stands(dossier) && !kept.has(dossier.dossierId))
    .map(({ dossierId }) => ({ dossierId, step: undoes }));
  return [...taking, ...undoing];
}

/**
 * What voiding a decision does: its dossiers go back, and where it had replaced `old` they stand again as the old one left them. A dossier that has gone on
 * to another step since cannot take its step, so that nothing can be voided then.
 */
export function voidMoves(kind: DecisionKind, named: readonly NamedDossier[], old: readonly NamedDossier[] = []): DossierMove[] {
  const { takes, undoes } = STEPS[kind];
  const before = new Set(old.map((dossier) => dossier.dossierId));
  const listed = new Set(named.map((dossier) => dossier.dossierId));
  const undoing = named.filter((dossier) => !before.has(dossier.dossierId)).map(({ dossierId }) => ({ dossierId, step: undoes }));
  const settled = ({ status }: NamedDossier) => nextStatus(undoes, status) !== null || nextStatus("undoWithdrawal", status) !== null;
  const again = old.filter((dossier) => !listed.has(dossier.dossierId) && !settled(dossier));
  return [...undoing, ...again.map(({ dossierId }) => ({ dossierId, step: takes }))];
}
