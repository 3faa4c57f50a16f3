import "server-only";
import { audit } from "../db/audit";
import { ensureSheets } from "../db/ensure-sheets";
import { inScope, type Tx } from "../db/scope";
import { unlessTaken } from "../db/taken";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { PERIOD_LABEL, PURPOSE_LABEL } from "../domain/scoring-labels";
import { formatInstant, vietnamInstant } from "../format";
import type { ExtendRoundForm, OpenRoundForm } from "../forms/score-round";

const NOT_ALLOWED = fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được mở đợt xếp loại, thi đua.");

function instant(wallClock: string): Date {
  const [day = "", time = ""] = wallClock.split("T");
  return vietnamInstant(day, time, true);
}

/** Refuses a due instant that has passed: every phiếu would be late from the start. */
function passed(dueAt: Date, now: Date) {
  if (dueAt > now) return null;
  const message = "Hạn phải sau thời điểm hiện tại.";
  return fail("invalid", message, { fields: { dueAt: message } });
}

/**
 * Opens a đợt xếp loại or thi đua of an open year and makes the phiếu chấm of its units. Refuses schemes that are not published or belong to something else,
 * two schemes for one subject and unit type, a due instant that has passed, and a round that exists.
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
      const dueAt = instant(form.dueAt);
      const late = passed(dueAt, now);
      if (late) return late;
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
        data: { bodyId, cycleId: cycle.id, purpose, period, dueAt, openedAt: now },
        select: { id: true },
      });
      await tx.roundScheme.createMany({ data: form.schemes.map((choice) => ({ bodyId, roundId: id, ...choice })) });
      const sheets = await ensureSheets(tx, bodyId, id);
      const name = `${PURPOSE_LABEL[purpose]} ${form.year} · ${PERIOD_LABEL[period]}`;
      await audit(tx, actor, { action: "round.open", at: now, data: { name, sheets, until: formatInstant(dueAt) } });
      return ok({ id, sheets });
    });
  return unlessTaken(write, () => fail("conflict", "Đợt này đã được mở."));
}

/** A round of an open year, or why it cannot be changed. */
async function findOpenRound(tx: Tx, actor: Actor, id: string) {
  if (!can(actor, "manageScoring")) return NOT_ALLOWED;
  const round = await tx.scoreRound.findUnique({
    where: { bodyId_id: { bodyId: actor.bodyId, id } },
    include: { cycle: { select: { status: true, year: true } } },
  });
  if (!round) return fail("notFound", "Không tìm thấy đợt xếp loại, thi đua.");
  if (round.cycle.status !== "open") return fail("notNow", "Năm công tác chưa mở hoặc đã đóng.");
  return ok({ name: `${PURPOSE_LABEL[round.purpose]} ${round.cycle.year} · ${PERIOD_LABEL[round.period]}` });
}

/** Moves the due instant of a round and makes phiếu chấm for units that came since. Guarded by the version seen. Refuses an instant that has passed. */
export function extendScoreRound(actor: Actor, form: ExtendRoundForm, now: Date): Promise<Result<{ sheets: number }>> {
  return inScope(actor, async (tx): Promise<Result<{ sheets: number }>> => {
    const round = await findOpenRound(tx, actor, form.roundId);
    if (!round.ok) return round;
    const dueAt = instant(form.dueAt);
    const late = passed(dueAt, now);
    if (late) return late;
    const { count } = await tx.scoreRound.updateMany({
      where: { bodyId: actor.bodyId, id: form.roundId, version: form.version },
      data: { dueAt, version: form.version + 1 },
    });
    if (count === 0) return fail("conflict", "Đã có người sửa đợt này trước đồng chí. Hãy tải lại trang.");
    const sheets = await ensureSheets(tx, actor.bodyId, form.roundId);
    await audit(tx, actor, { action: "round.extend", at: now, data: { name: round.value.name, sheets, until: formatInstant(dueAt) } });
    return ok({ sheets });
  });
}

/** Makes phiếu chấm for units that came since the round was opened; safe to repeat. Gives how many were made. */
export function addMissingSheets(actor: Actor, roundId: string, now: Date): Promise<Result<{ sheets: number }>> {
  return inScope(actor, async (tx): Promise<Result<{ sheets: number }>> => {
    const round = await findOpenRound(tx, actor, roundId);
    if (!round.ok) return round;
    const sheets = await ensureSheets(tx, actor.bodyId, roundId);
    if (sheets > 0) await audit(tx, actor, { action: "round.sheets", at: now, data: { name: round.value.name, sheets } });
    return ok({ sheets });
  });
}
