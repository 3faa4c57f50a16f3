import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { type DossierRecord, findDossier } from "../db/dossiers";
import { inScope, type Tx } from "../db/scope";
import { daysLeft, isOnTime } from "../domain/deadlines";
import { refusalSentence } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { isIn, type Permission } from "../domain/workflow";
import { formatDate, formatInstant, formatTime } from "../format";

/** Where a dossier stands in the addresses: /2024/ho-so/DCS03. */
export interface DossierAddress {
  nam: string;
  donVi: string;
}

/** What every page of a dossier says on top. `base` begins its addresses. */
export interface DossierHead {
  dossierId: string;
  version: number;
  base: string;
  year: number;
  unitCode: string;
  unitName: string;
  stamp: number;
}

/** Reads the dossier at an address as the signed-in person, and with `more` what else the page needs in the same transaction. Another unit's is not found. */
export async function openDossier<T>(
  address: DossierAddress,
  more: (tx: Tx, dossier: DossierRecord, actor: Actor, at: Date) => Promise<T>,
): Promise<{ actor: Actor; at: Date; dossier: DossierRecord; head: DossierHead; more: T }> {
  const actor = await requireActor();
  const at = now();
  const year = /^\d{4}$/.test(address.nam) ? Number(address.nam) : 0;
  const unitCode = decodeURIComponent(address.donVi);
  const found = await inScope(actor, async (tx) => {
    const dossier = await findDossier(tx, actor, { year, unitCode });
    return dossier && { dossier, more: await more(tx, dossier, actor, at) };
  });
  if (!found) notFound();
  const { dossier } = found;
  const head = {
    dossierId: dossier.id,
    version: dossier.version,
    base: `/${year}/ho-so/${encodeURIComponent(unitCode)}`,
    year,
    unitCode,
    unitName: dossier.unit.name,
    stamp: at.getTime(),
  };
  return { actor, at, ...found, head };
}

/** "Hạn nộp: trước ngày 08/11/2024 · nhận đến 23:59 ngày 07/11/2024 (còn 3 ngày)": the letter's phrase and the instant. A return has no date; what was sent is not overdue. */
export function dueSentence(dossier: DossierRecord, what: "registration" | "report", at: Date): string {
  const { cycle } = dossier;
  if (isIn(dossier.status, "returned") && (what === "report") === isIn(dossier.status, "working")) {
    return "Đoàn Khối trả lại để sửa, bổ sung: nộp lại không tính là trễ hạn.";
  }
  const [phrase, dueAt] =
    what === "report" ? [cycle.reportPhrase, cycle.report.dueAt] : [cycle.registrationPhrase, cycle.registration.dueAt];
  const instant = `Hạn nộp: ${phrase} · nhận đến ${formatTime(dueAt)} ngày ${formatDate(dueAt)}`;
  if (what === "report" ? dossier.reportedAt : dossier.registeredAt) return instant;
  const days = daysLeft(at, dueAt);
  const left = !isOnTime(at, dueAt) ? `quá hạn ${Math.max(1, -days)} ngày` : days === 0 ? "hết hạn hôm nay" : `còn ${days} ngày`;
  return `${instant} (${left})`;
}

/** Why something is not possible now; null where it is. */
export function whyNot(permission: Permission): string | null {
  if (permission.allowed) return null;
  return refusalSentence(permission.refusal, permission.refusal.until ? formatInstant(permission.refusal.until) : "");
}
