import "server-only";
import { createHash } from "node:crypto";
import { auditAll } from "../db/audit";
import { storedDay } from "../db/days";
import { certifiedAmong, decisionTies, lockDecision } from "../db/decision-ties";
import { type DecisionRecord, decisionFacts, earliestDay, findDecision, issuerOn } from "../db/decisions";
import { newVerificationCode } from "../db/new-code";
import { takeNumber } from "../db/register";
import { inScope, type Tx } from "../db/scope";
import { type DecisionFacts, type IssuedContent, issueProblems } from "../domain/decision";
import { issueMoves, unitsText } from "../domain/decision-changes";
import type { DocumentContent, Verification } from "../domain/document";
import { formatDocumentNumber } from "../domain/numbering";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sessionActRefusal } from "../domain/session-acts";
import { canonicalJson } from "../domain/submission";
import { isoDay } from "../format";
import { moveNamedDossiers } from "./move-named-dossiers";

const TYPE = "QĐ";

/** SHA-256 (hex) of what is frozen, over its canonical JSON: anybody can compute it again. */
export function contentHash(content: IssuedContent): string {
  return createHash("sha256").update(canonicalJson(content), "utf8").digest("hex");
}

/** The decisions that a draft rests on are locked and must be in force; refuses a replacement that would drop a unit holding a certificate. */
async function earlierProblem(tx: Tx, actor: Actor, { kind, withdraws, replaces, units }: DecisionRecord): Promise<string | null> {
  const number = (earlier: { numberText: string }) => `Quyết định số ${earlier.numberText}`;
  for (const earlier of [withdraws, replaces]) {
    if (!earlier) continue;
    await lockDecision(tx, actor, earlier.id);
    const ties = await decisionTies(tx, actor, earlier.id);
    if (ties?.status !== "issued") return `${number(earlier)} không còn hiệu lực. Hãy xóa dự thảo này.`;
    const [newer] = ties.replacements;
    if (newer?.issued) return `${number(earlier)} đã bị thay thế bởi quyết định số ${newer.numberText}. Hãy soạn từ quyết định đó.`;
  }
  if (!replaces || kind === "withdrawal") return null;
  const named = new Set(units.map((unit) => unit.dossierId));
  const dropped = replaces.units.map((unit) => unit.dossierId).filter((id) => !named.has(id));
  const certified = await certifiedAmong(tx, actor, dropped);
  return certified.length === 0
    ? null
    : `${unitsText(certified)} đã được cấp giấy chứng nhận nên không bỏ khỏi danh sách; hãy hủy giấy chứng nhận hoặc thu hồi công nhận.`;
}

/**
 * Issues a draft in one transaction: takes the next number of the register, freezes the content that `compose` makes of it, moves the dossiers
 * (đã trình → công nhận, or công nhận → thu hồi; where it replaces an earlier decision, what that one named and this one does not goes back). Nothing is taken when anything is refused. Whoever is asked twice gets one decision.
 */
export function issueDecision(
  actor: Actor,
  seen: { id: string; version: number },
  now: Date,
  compose: (facts: DecisionFacts) => DocumentContent,
  verifiedAt: (code: string) => Verification,
): Promise<Result<{ number: number; numberText: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "issueDecision")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được ban hành quyết định.");
    const { bodyId } = actor;
    await lockDecision(tx, actor, seen.id);
    const record = await findDecision(tx, actor, seen.id);
    if (!record) return fail("notFound", "Không tìm thấy dự thảo.");
    if (record.status !== "draft") return fail("conflict", `Quyết định này đã được ban hành, số ${record.numberText}.`);
    if (record.version !== seen.version) return fail("conflict", "Dự thảo vừa có người khác sửa. Đồng chí xem lại trước khi ban hành.");
    const closed = sessionActRefusal(record.kind === "recognition" ? "issueRecognition" : "issueWithdrawal", record.cycle);
    if (closed) return fail("notNow", closed);
    const { body, term } = await issuerOn(tx, actor, record.day);
    const draft = decisionFacts(record, body, null);
    const bounds = { today: isoDay(now), notBefore: earliestDay(record) };
    const fields = issueProblems({ ...draft, day: record.day }, bounds);
    if (Object.keys(fields).length > 0) return fail("incomplete", "Dự thảo còn chỗ chưa đủ để ban hành.", { fields });
    const earlier = await earlierProblem(tx, actor, record);
    if (earlier) return fail("notNow", earlier);
    const text = (number: number) => formatDocumentNumber({ number, type: TYPE, body: body.documentCode, drafter: "" });
    const about = { documentId: record.id, subject: compose(draft).subject.join(" "), signedOn: storedDay(record.day), takenAt: now };
    const key = { bodyId, issuerId: actor.rootUnitId, type: TYPE, term };
    const taken = await takeNumber(tx, key, { text, ...about });
    const facts = decisionFacts(record, body, taken.number);
    const code = newVerificationCode();
    const document = { ...compose(facts), verification: verifiedAt(code) };
    const content: IssuedContent = { ...record.content, units: facts.units, document };
    await tx.decision.update({
      where: { bodyId_id: { bodyId, id: record.id } },
      data: {
        ...{ status: "issued", version: record.version + 1, number: taken.number, numberText: taken.text, term },
        ...{ content, sha256: contentHash(content), issuedById: actor.userId, issuedAt: now },
      },
    });
    await tx.officialDocument.create({
      data: {
        ...{ ...key, id: record.id, cycleId: record.cycle.id, kind: record.kind, status: "issued", code },
        ...{ number: taken.number, numberText: taken.text, signedOn: about.signedOn, subject: about.subject, sha256: contentHash(content) },
        ...{
          signer: record.signer.position,
          replacesId: record.replaces?.id ?? null,
          createdById: actor.userId,
          createdAt: now,
          issuedById: actor.userId,
          issuedAt: now,
        },
      },
    });
    const old = record.replaces?.units ?? [];
    const moved = await moveNamedDossiers(tx, bodyId, issueMoves(record.kind, record.units, old), [...old, ...record.units]);
    if (!moved.ok) return moved;
    const data = { number: taken.text, kind: record.kind, ...(record.replaces && { replaces: record.replaces.numberText }) };
    const event = { action: "decision.issue", at: now } as const;
    const touched = new Map([...old, ...record.units].map((unit) => [unit.dossierId, unit.unitId]));
    const own = [...touched].map(([dossierId, unitId]) => ({ ...event, unitId, dossierId, data }));
    await auditAll(tx, actor, [...own, { ...event, data: { ...data, units: facts.units.length } }]);
    return ok({ number: taken.number, numberText: taken.text });
  });
}
