import "server-only";
import { audit } from "../db/audit";
import { ensureSheets } from "../db/ensure-sheets";
import { inScope } from "../db/scope";
import { unlessTaken } from "../db/taken";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { PERIOD_LABEL, PURPOSE_LABEL } from "../domain/scoring-labels";
import { vietnamInstant } from "../format";
import type { ExtendRoundForm, OpenRoundForm } from "../forms/score-round";

const NOT_ALLOWED = fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được mở đợt xếp loại, thi đua.");

function instant(wallClock: string): Date {
  const [day = "", time = ""] = wallClock.split("T");
  return vietnamInstant(day, time, true);
}

/**
 * Opens a đợt xếp loại or thi đua of an open year and makes the phiếu chấm of its units. Refuses schemes that are not published or belong to something else,
 * two schemes for one subject and unit type, and a round that exists.
 */
export function openScoreRound(actor: Actor, form: OpenRoundForm, now: Date): Promise<Result<{ id: string; sheets: number }>> {
  const { bodyId } = actor;
  const { purpose, period } = form;
  const write = () =>
    inScope(actor, async (tx): Promise<Result<{ id: string; sheets: number }>> => {
      if (!can(actor, "manageScoring")) return NOT_ALLOWED;
      const cycle = await tx.cycle.findUnique({ where: { bodyId_year: { bodyId, year: form.year } }, select: { id: true, status: true } });
      if (!cycle) return fail("notFound", "Không tìm thấy năm công tác.");
      if (cycle.status !== "open") return fail("notNow", "Năm công tác chưa mở hoặc đã đóng.");
      const published = await tx.scheme.findMany({
        where: { bodyId, status: "published", purpose, id: { in: form.schemes.map((choice) => choice.schemeId) } },
        select: { id: true, subject: true, unitType: true },
      });
      const fits = form.schemes.every(({ schemeId, subject, unitType }) =>
        published.some((scheme) => scheme.id === schemeId && scheme.subject === subject && scheme.unitType === unitType),
      );
      const places = new Set(form.schemes.map(({ subject, unitType }) => `${subject}/${unitType}`));
      if (!fits || places.size < form.schemes.length) {
        const message = "Mỗi đối tượng của một loại hình dùng đúng một bộ quy tắc đã công bố.";
        return fail("invalid", message, { fields: { schemes: message } });
      }
      const { id } = await tx.scoreRound.create({
        data: { bodyId, cycleId: cycle.id, purpose, period, dueAt: instant(form.dueAt), openedAt: now },
        select: { id: true },
      });
      await tx.roundScheme.createMany({ data: form.schemes.map((choice) => ({ bodyId, roundId: id, ...choice })) });
      const sheets = await ensureSheets(tx, bodyId, id);
      const name = `${PURPOSE_LABEL[purpose]} ${form.year} · ${PERIOD_LABEL[period]}`;
      await audit(tx, actor, { action: "round.open", at: now, data: { name, units: sheets, until: form.dueAt } });
      return ok({ id, sheets });
    });
  return unlessTaken(write, () => fail("conflict", "Đợt này đã được mở."));
}

/** Moves the due instant of a round and makes phiếu chấm for units that came since. Guarded by the version seen. */
export function extendScoreRound(actor: Actor, form: ExtendRoundForm, now: Date): Promise<Result<{ sheets: number }>> {
  return inScope(actor, async (tx): Promise<Result<{ sheets: number }>> => {
    if (!can(actor, "manageScoring")) return NOT_ALLOWED;
    const key = { bodyId: actor.bodyId, id: form.roundId };
    const round = await tx.scoreRound.findUnique({
      where: { bodyId_id: key },
      include: { cycle: { select: { status: true, year: true } } },
    });
    if (!round) return fail("notFound", "Không tìm thấy đợt xếp loại, thi đua.");
    if (round.cycle.status !== "open") return fail("notNow", "Năm công tác chưa mở hoặc đã đóng.");
    const { count } = await tx.scoreRound.updateMany({
      where: { ...key, version: form.version },
      data: { dueAt: instant(form.dueAt), version: form.version + 1 },
    });
    if (count === 0) return fail("conflict", "Đã có người sửa đợt này trước đồng chí. Hãy tải lại trang.");
    const sheets = await ensureSheets(tx, actor.bodyId, form.roundId);
    const name = `${PURPOSE_LABEL[round.purpose]} ${round.cycle.year} · ${PERIOD_LABEL[round.period]}`;
    await audit(tx, actor, { action: "round.extend", at: now, data: { name, units: sheets, until: form.dueAt } });
    return ok({ sheets });
  });
}
