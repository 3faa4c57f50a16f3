import "server-only";
import { audit } from "../db/audit";
import { findDossier, toEntryValue } from "../db/dossiers";
import { lockDossier } from "../db/lock-dossier";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { startRegistration as fillFromLastYear } from "../domain/start-registration";
import { canStep } from "../domain/workflow";
import { refused } from "./refused";

/** Begins a registration from last year's targets, results and plans, following the criteria codes; fills only what is still empty. */
export function startRegistration(actor: Actor, dossierId: string, now: Date): Promise<Result<{ filled: number }>> {
  return inScope(actor, async (tx) => {
    const dossier = await lockDossier(tx, actor, dossierId);
    if (!dossier) return fail("notFound", "Không tìm thấy hồ sơ.");
    const permission = canStep("submitRegistration", actor, dossier, dossier.cycle, now);
    if (!permission.allowed) return refused(permission.refusal);
    if (Object.keys(dossier.returned).length > 0)
      return fail("notNow", "Bản đăng ký đã được trả lại để sửa: chỉ sửa các tiêu chí được nêu.");
    const year = dossier.cycle.year;
    const last = await findDossier(tx, actor, { year: year - 1, unitCode: dossier.unitCode });
    if (!last) return fail("notFound", `Không có hồ sơ năm ${year - 1} để bắt đầu.`);
    const values = (record: typeof dossier) => record.entries.map((entry) => toEntryValue(entry, []));
    const halves = fillFromLastYear(year, dossier.content, values(dossier), { content: last.content, entries: values(last) });
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
