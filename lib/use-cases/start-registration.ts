import "server-only";
import { audit } from "../db/audit";
import { type StoredEntry, toEntryValue } from "../db/dossiers";
import { type LastYear, lastYear } from "../db/last-year";
import { lockDossier } from "../db/lock-dossier";
import { inScope, type Tx } from "../db/scope";
import { type CriteriaContent, criteriaContentSchema } from "../domain/criteria";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { startRegistration as fillFromLastYear } from "../domain/start-registration";
import { canStep } from "../domain/workflow";
import { refused } from "./refused";

/** Gives the criteria of the year before, by which its entries are read; null where there is nothing to begin from. */
async function contentBefore(tx: Tx, actor: Actor, { comparison, entries }: LastYear, year: number): Promise<CriteriaContent | null> {
  const [unit] = comparison.units;
  if (!unit || comparison.kind === "broken") return null;
  const where = { bodyId: actor.bodyId, unitId: entries[0]?.unitId ?? unit.unitId, cycle: { year: year - 1 } };
  const row = await tx.dossier.findFirst({ where, select: { criteriaSet: { select: { content: true } } } });
  return row && criteriaContentSchema.parse(row.criteriaSet.content);
}

/** Begins a registration from last year's targets, results and plans, following the criteria codes and the unit's lineage; fills only what is still empty. */
export function startRegistration(actor: Actor, dossierId: string, now: Date): Promise<Result<{ filled: number }>> {
  return inScope(actor, async (tx) => {
    const dossier = await lockDossier(tx, actor, dossierId);
    if (!dossier) return fail("notFound", "Không tìm thấy hồ sơ.");
    const permission = canStep("submitRegistration", actor, dossier, dossier.cycle, now);
    if (!permission.allowed) return refused(permission.refusal);
    if (Object.keys(dossier.returned).length > 0)
      return fail("notNow", "Bản đăng ký đã được trả lại để sửa: chỉ sửa các tiêu chí được nêu.");
    const year = dossier.cycle.year;
    const last = await lastYear(tx, actor, dossier);
    const content = await contentBefore(tx, actor, last, year);
    if (!content) return fail("notFound", last.comparison.sentence || `Không có hồ sơ năm ${year - 1} để bắt đầu.`);
    const values = (entries: readonly StoredEntry[]) => entries.map((entry) => toEntryValue(entry, []));
    const halves = fillFromLastYear(year, dossier.content, values(dossier.entries), { content, entries: values(last.entries) });
    const { bodyId, unitId } = dossier;
    for (const [code, half] of halves) {
      const key = { bodyId, dossierId, code };
      const update = { ...half, version: { increment: 1 } };
      await tx.entry.upsert({ where: { bodyId_dossierId_code: key }, create: { ...key, unitId, ...half }, update, select: { code: true } });
    }
    const data = { from: year - 1, items: [...halves.keys()] };
    if (halves.size > 0) await audit(tx, actor, { action: "registration.start", at: now, dossierId, unitId, data });
    return ok({ filled: halves.size });
  });
}
