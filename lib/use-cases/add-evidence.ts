import "server-only";
import { audit } from "../db/audit";
import { storedDayOrNull } from "../db/days";
import type { DossierRecord } from "../db/dossiers";
import { holdDossier } from "../db/hold-dossier";
import { inScope, type Tx } from "../db/scope";
import { criterionByCode } from "../domain/criteria";
import { hasRoomFor, MAX_DOSSIER_BYTES, roomLeft } from "../domain/evidence-room";
import { plainFileName } from "../domain/file-name";
import { isPart } from "../domain/parts";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { canEditItem } from "../domain/workflow";
import { formatBytes, isoDay, readDay } from "../format";
import type { EvidenceItem, EvidenceWords, ReferenceForm } from "../forms/evidence";
import type { StoredFile } from "../storage";
import { refused } from "./refused";

const MAX_PIECES = 30;
const NO_UPLOADS = fail("notAllowed", "Bộ tiêu chí này không nhận tệp: chỉ ghi số, ngày văn bản làm minh chứng.");

/** Asks, before a file is received, whether this person may put one under the item now. */
export function mayAddFile(actor: Actor, place: EvidenceItem, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const opened = await openItem(tx, actor, place, now);
    if (!opened.ok) return opened;
    return opened.value.content.uploadsAllowed ? roomFor(tx, opened.value, 1) : NO_UPLOADS;
  });
}

/** Puts a received file under an item of the self-assessment. */
export function addFile(
  actor: Actor,
  place: EvidenceItem,
  file: StoredFile & { name: string },
  now: Date,
): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    const opened = await openItem(tx, actor, place, now);
    if (!opened.ok) return opened;
    if (!opened.value.content.uploadsAllowed) return NO_UPLOADS;
    const room = await roomFor(tx, opened.value, file.size);
    if (!room.ok) return room;
    const data = {
      fileName: plainFileName(file.name) || "Tệp minh chứng",
      fileSize: file.size,
      fileType: file.type,
      sha256: file.sha256,
      storageKey: file.key,
    };
    return write(tx, actor, opened.value, place.item, data, now);
  });
}

/** Refuses a file that goes beyond what one dossier may hold; the dossier is locked, so that two at once count. */
async function roomFor(tx: Tx, { bodyId, id: dossierId }: DossierRecord, size: number): Promise<Result<null>> {
  const { _sum } = await tx.evidence.aggregate({ where: { bodyId, dossierId }, _sum: { fileSize: true } });
  const stored = _sum.fileSize ?? 0;
  if (hasRoomFor(size, stored)) return ok(null);
  const all = `Hồ sơ này đã chứa ${formatBytes(stored)} tệp minh chứng, kể cả tệp đã gỡ mà các bản nộp trước còn dẫn; mỗi hồ sơ nhận tối đa ${formatBytes(MAX_DOSSIER_BYTES)}`;
  const left = roomLeft(stored) > 0 ? `, còn nhận được ${formatBytes(roomLeft(stored))}` : "";
  return fail("tooMany", `${all}${left}. Đồng chí nén nhỏ tệp, hoặc ghi số, ngày văn bản thay cho tệp.`);
}

/** Puts a document reference (number and date, both needed) under an item of the self-assessment. */
export function addReference(actor: Actor, form: ReferenceForm, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    const opened = await openItem(tx, actor, form, now);
    if (!opened.ok) return opened;
    const words = storedWords(form, now);
    return words.ok ? write(tx, actor, opened.value, form.item, words.value, now) : words;
  });
}

/** Reads the words on a piece of evidence; refuses what is no day and a day to come. */
export function storedWords(form: EvidenceWords, now: Date) {
  const day = form.documentDate === "" ? null : readDay(form.documentDate);
  const refuse = (message: string) => fail("invalid", message, { fields: { documentDate: message } });
  if (form.documentDate !== "" && day === null) return refuse(`“${form.documentDate}” không phải là ngày hợp lệ (ví dụ: 15/10/2024).`);
  if (day !== null && day > isoDay(now)) return refuse("Ngày văn bản chưa tới, đồng chí xem lại.");
  return ok({ title: form.title, documentNumber: form.documentNumber, documentDate: storedDayOrNull(day) });
}

async function openItem(tx: Tx, actor: Actor, place: EvidenceItem, now: Date): Promise<Result<DossierRecord>> {
  const dossier = await holdDossier(tx, actor, place.dossierId);
  const known = dossier && (isPart(place.item) || criterionByCode(dossier.content, place.item));
  if (!dossier || !known) return fail("notFound", "Không tìm thấy hồ sơ.");
  const permission = canEditItem("result", place.item, actor, dossier, dossier.cycle, now);
  if (!permission.allowed) return refused(permission.refusal);
  const pieces = dossier.evidence.filter((piece) => piece.item === place.item).length;
  return pieces < MAX_PIECES ? ok(dossier) : fail("tooMany", `Mỗi mục nhận tối đa ${MAX_PIECES} minh chứng.`);
}

type Words = { title: string; documentNumber: string; documentDate: Date | null };
type File = { fileName: string; fileSize: number; fileType: string; sha256: string; storageKey: string };

async function write(tx: Tx, actor: Actor, dossier: DossierRecord, item: string, data: Words | File, now: Date) {
  const { bodyId, id: dossierId, unitId } = dossier;
  const row = { bodyId, dossierId, unitId, item, createdById: actor.userId, createdAt: now, ...data };
  const { id } = await tx.evidence.create({ data: row, select: { id: true } });
  const about: Record<string, string | number> =
    "fileName" in data
      ? { file: data.fileName, size: data.fileSize, sha256: data.sha256 }
      : { number: data.documentNumber, title: data.title };
  await audit(tx, actor, { action: "evidence.add", at: now, dossierId, unitId, data: { item, evidence: id, ...about } });
  return ok({ id });
}
