import "server-only";
import { audit } from "../db/audit";
import { toCycle } from "../db/cycles";
import { storedDay } from "../db/days";
import { lockMeeting } from "../db/meetings";
import { inScope, type Tx } from "../db/scope";
import type { DraftContent } from "../domain/decision";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sessionActRefusal } from "../domain/session-acts";
import { printDay } from "../domain/tables";
import { isIn } from "../domain/workflow";
import { isoDay } from "../format";

/** Signer, executors and recipients to begin a draft with: those of the body's last decision, else its Bí thư. */
export async function usualWords(tx: Tx, actor: Actor) {
  const last = await tx.decision.findFirst({
    where: { bodyId: actor.bodyId },
    orderBy: { createdAt: "desc" },
    select: { signerName: true, signerPosition: true, content: true },
  });
  const head = await tx.membership.findFirst({
    where: { bodyId: actor.bodyId, role: "btvMember", position: "secretary", validTo: null },
    select: { user: { select: { name: true } } },
  });
  const words = last?.content as Partial<DraftContent> | undefined;
  return {
    signerName: last?.signerName || head?.user.name || "",
    signerPosition: last?.signerPosition || "Bí thư",
    executors: words?.executors ?? "",
    recipients: words?.recipients ?? ["Như Điều 3", "Lưu Văn phòng"],
  };
}

/** Drafts the recognition of the units that a completed session voted to recognise and no other draft names. Gives its id. */
export function draftDecision(actor: Actor, meetingId: string, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "issueDecision")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được soạn quyết định.");
    const meeting = await lockMeeting(tx, actor, meetingId);
    if (!meeting) return fail("notFound", "Không tìm thấy phiên họp.");
    if (meeting.status !== "completed") return fail("notNow", "Phiên họp chưa hoàn tất nên chưa soạn được quyết định.");
    const closed = sessionActRefusal("draftRecognition", meeting.cycle);
    if (closed) return fail("notNow", closed);
    const { bodyId } = actor;
    const drafted = await tx.decisionUnit.findMany({
      where: { bodyId, decision: { meetingId, status: "draft" } },
      select: { dossierId: true },
    });
    const taken = new Set(drafted.map((unit) => unit.dossierId));
    const voted = meeting.agenda.filter((item) => item.ballot?.outcome === "recognise" && isIn(item.status, "awaitingDecision"));
    const units = voted.filter((item) => !taken.has(item.dossierId)).map(({ dossierId, unitId }) => ({ dossierId, unitId }));
    if (units.length === 0)
      return fail(
        "notNow",
        voted.length > 0 ? "Các đơn vị đều đã có trong một dự thảo khác." : "Phiên họp không còn đơn vị nào chờ quyết định.",
      );
    const cycle = toCycle(await tx.cycle.findUniqueOrThrow({ where: { bodyId_id: { bodyId, id: meeting.cycleId } } }));
    const { signerName, signerPosition, executors, recipients } = await usualWords(tx, actor);
    const content: DraftContent = {
      groundsBefore: ["Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh"],
      references: cycle.references.map((reference) => reference.number),
      groundsAfter: [
        `Căn cứ Biên bản họp Ban Thường vụ ngày ${printDay(meeting.heldOn)}`,
        "Xét kết quả đánh giá trên Phần mềm Quản lý đoàn viên và đề nghị của Ban Chấp hành các Đoàn cơ sở",
      ],
      executors,
      recipients,
    };
    const decision = await tx.decision.create({
      data: {
        ...{ bodyId, kind: "recognition", cycleId: cycle.id, meetingId, decidedOn: storedDay(isoDay(now)) },
        ...{ signerName, signerPosition, content, createdById: actor.userId, createdAt: now },
      },
      select: { id: true },
    });
    await tx.decisionUnit.createMany({ data: units.map((unit) => ({ ...unit, bodyId, decisionId: decision.id })) });
    await audit(tx, actor, { action: "decision.draft", at: now, data: { kind: "recognition", units: units.length } });
    return ok(decision);
  });
}
