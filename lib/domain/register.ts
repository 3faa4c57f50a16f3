/** The register of numbers (sổ văn bản) of one issuer, type and term: who keeps it, what it reports. Source: documents.md, "Numbers". */
import type { Tone } from "./labels";
import { nextNumber, numberGaps, printRanges, repeatedNumbers } from "./numbering";
import { type Actor, can, canSeeUnit, isOfficerOf, seesBody } from "./permissions";
import { printDay } from "./tables";
import type { Standing } from "./verification-code";

/** Says whether the actor keeps the register of an issuer: for the body the BTV's secretary, for a unit its officers. */
export function canKeepRegister(actor: Actor, issuerId: string): boolean {
  return issuerId === actor.rootUnitId ? can(actor, "issueDecision") : isOfficerOf(actor, issuerId);
}

/** Says whether the actor reads the register of an issuer: people of the body every one, others that of the units they see. */
export function canReadRegister(actor: Actor, issuerId: string): boolean {
  return seesBody(actor) || (issuerId !== actor.rootUnitId && canSeeUnit(actor, issuerId));
}

/** How a line of the register stands: as its document, or given on paper beside the product. */
export type RegisterState = Standing | "outside";

export const REGISTER_STATE: Record<RegisterState, { label: string; tone: Tone }> = {
  inForce: { label: "Còn hiệu lực", tone: "good" },
  replaced: { label: "Bị thay thế", tone: "warn" },
  partlyWithdrawn: { label: "Thu hồi một phần", tone: "warn" },
  withdrawn: { label: "Đã thu hồi", tone: "bad" },
  voided: { label: "Đã hủy", tone: "bad" },
  outside: { label: "Ngoài phần mềm", tone: "neutral" },
};

/** What is to be said of the numbers of a register whose next number is `next`; sentences, none where all is well. A register begins at its lowest number. */
export function registerReport(used: readonly number[], next: number): string[] {
  if (used.length === 0) return [];
  const first = Math.min(...used);
  const passed = Array.from({ length: Math.max(0, next - nextNumber(used)) }, (_, index) => nextNumber(used) + index);
  const gaps = [...numberGaps(used, first), ...passed];
  const repeated = repeatedNumbers(used);
  const missing = `Thiếu ${gaps.length} số: ${printRanges(gaps)}. Số đã cấp trên giấy thì ghi vào sổ là số đã dùng ngoài phần mềm.`;
  const twice = `Số ${printRanges(repeated)} có nhiều hơn một dòng. Đồng chí đối chiếu với bản giấy rồi sửa hoặc bỏ dòng ghi nhầm.`;
  return [...(gaps.length > 0 ? [missing] : []), ...(repeated.length > 0 ? [twice] : [])];
}

/** The line of a register with its highest number that bears a day (ISO). */
export interface LastLine {
  text: string;
  signedOn: string;
}

/**
 * What is to be said before a number is taken for a document of `day`: a sentence where the register's last number bears a later day, so that days
 * would run against numbers; null otherwise. It never stands in the way: papers are dated when they are signed.
 */
export function backdatedWarning(day: string | null, last: LastLine | null): string | null {
  if (day === null || last === null || day >= last.signedOn) return null;
  return `Số cuối trong sổ là ${last.text}, ngày ${printDay(last.signedOn)}; văn bản này ghi ngày ${printDay(day)} sớm hơn nên số đứng sau lại mang ngày trước. Đồng chí xem lại ngày ký; nếu đúng thì vẫn ban hành được.`;
}
