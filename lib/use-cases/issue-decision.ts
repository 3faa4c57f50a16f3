import "server-only";
import { createHash } from "node:crypto";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { storedDay } from "../db/days";
import { type DecisionRecord, decisionFacts, findDecision, issuerOn } from "../db/decisions";
import { newVerificationCode } from "../db/new-code";
import { takeNumber } from "../db/register";
import { inScope, type Tx } from "../db/scope";
import { type DecisionFacts, type IssuedContent, issueProblems } from "../domain/decision";
import type { DocumentContent, Verification } from "../domain/document";
import { formatDocumentNumber } from "../domain/numbering";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sessionActRefusal } from "../domain/session-acts";
import { canonicalJson } from "../domain/submission";
import { isoDay } from "../format";

const TYPE = "QĐ";

/** SHA-256 (hex) of what is frozen, over its canonical JSON: anybody can compute it again. */
export function contentHash(content: IssuedContent): string {
  return createHash("sha256").update(canonicalJson(content), "utf8").digest("hex");
}

async function moveDossiers(tx: Tx, bodyId: string, record: DecisionRecord): Promise<Result<null>> {
  const step = record.kind === "recognition" ? "recognise" : "withdraw";
  for (const { dossierId: id, status, version } of record.units) {
    const changed = await changeDossier(tx, { bodyId, id, status, version }, step);
    if (!changed.ok) return changed;
  }
  return ok(null);
}

/**
 * Issues a draft in one transaction: takes the next number of the register, freezes the content that `compose` makes of it, moves the dossiers
 * (đã trình → công nhận, or công nhận → thu hồi). Nothing is taken when anything is refused. Whoever is asked twice gets one decision.
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
    await tx.$queryRaw`SELECT 1 FROM "Decision" WHERE "bodyId" = ${bodyId}::uuid AND id = ${seen.id}::uuid FOR UPDATE`;
    const record = await findDecision(tx, actor, seen.id);
    if (!record) return fail("notFound", "Không tìm thấy dự thảo.");
    if (record.status === "issued") return fail("conflict", `Quyết định này đã được ban hành, số ${record.numberText}.`);
    if (record.version !== seen.version) return fail("conflict", "Dự thảo vừa có người khác sửa. Đồng chí xem lại trước khi ban hành.");
    const closed = sessionActRefusal(record.kind === "recognition" ? "issueRecognition" : "issueWithdrawal", record.cycle);
    if (closed) return fail("notNow", closed);
    const { body, term } = await issuerOn(tx, actor, record.day);
    const draft = decisionFacts(record, body, null);
    const bounds = { today: isoDay(now), notBefore: record.withdraws?.day ?? record.meetingDay };
    const fields = issueProblems({ ...draft, day: record.day }, bounds);
    if (Object.keys(fields).length > 0) return fail("incomplete", "Dự thảo còn chỗ chưa đủ để ban hành.", { fields });
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
        ...{ signer: record.signer.position, createdById: actor.userId, createdAt: now, issuedById: actor.userId, issuedAt: now },
      },
    });
    const moved = await moveDossiers(tx, bodyId, record);
    if (!moved.ok) return moved;
    const data = { number: taken.text, kind: record.kind };
    const event = { action: "decision.issue", at: now } as const;
    for (const { unitId, dossierId } of record.units) await audit(tx, actor, { ...event, unitId, dossierId, data });
    await audit(tx, actor, { ...event, data: { ...data, units: facts.units.length } });
    return ok({ number: taken.number, numberText: taken.text });
  });
}
