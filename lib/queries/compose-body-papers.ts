import "server-only";
import { findCycle } from "../db/cycles";
import { dayOf } from "../db/days";
import { listDossierRows } from "../db/dossier-rows";
import { factsOf } from "../db/dossiers";
import { findMeeting } from "../db/meetings";
import { type AppraisalRow, appraisalSheet } from "../documents/appraisal-sheet";
import { certificateDocument } from "../documents/certificate";
import { launchLetter, letterDocument, type RemindedUnit, reminderLetter } from "../documents/letter";
import { matrixDocument } from "../documents/matrix";
import { sessionMinutes } from "../documents/session-minutes";
import { summaryReport } from "../documents/summary-report";
import { tabledListDocument } from "../documents/tabled-list";
import { isOnTime, windowState } from "../domain/deadlines";
import { fieldLines } from "../domain/document-kinds";
import { softwareStepOf } from "../domain/dossier";
import { printDay, dayOf as vietnamDayOf } from "../domain/tables";
import { isIn } from "../domain/workflow";
import { bodyListIn, matrixIn } from "./body-tables";
import { type Composed, dossierOf } from "./compose-unit-papers";
import { chairOf, type Drawn, issueOf, meetingOf, personOf, signerOf, typed, typedAll } from "./paper-parts";
import { receivedWords } from "./received";
import { unitTableIn } from "./unit-table";

const EVERY = { search: "", cluster: "" };

async function signed(drawn: Drawn) {
  const day = typed(drawn.fields, "signedOn") || null;
  const { issue, issuer } = await issueOf(drawn, day);
  return { day, issue, issuer, signer: signerOf(drawn.fields, issuer) };
}

/** Phiếu thẩm định: the Khối's verdicts beside the unit's own, from the same rows as the Bảng tổng hợp. */
export async function composeAppraisalSheet(drawn: Drawn): Promise<Composed> {
  const { tx, actor, fields, at } = drawn;
  const dossier = await dossierOf(drawn);
  const { day, issue, issuer, signer } = await signed(drawn);
  const table = await unitTableIn(tx, actor, dossier, issuer.root.name, at);
  const remarks = new Map(dossier.entries.map((entry) => [entry.code, entry.appraisalReason]));
  const { on, words } = receivedWords(dossier.reportedAt, dossier.cycle.report, at);
  const content = appraisalSheet({
    ...{ ...issue, unitName: dossier.unit.name, remarks: typed(fields, "remarks"), reviewer: personOf(fields, "reviewer") },
    groups: table.groups.map(({ code, name, summary, rows }) => ({
      ...{ code, name, summary },
      rows: rows.map(
        (row): AppraisalRow => ({
          ...{ code: row.code, name: row.name, target: row.target, result: row.result },
          ...{ own: row.selfVerdict, appraised: row.appraised, remark: remarks.get(row.code) ?? "" },
        }),
      ),
    })),
    reported: on ? `${on} (${words})` : "",
    software: printDay(softwareStepOf(factsOf(dossier)).doneOn),
    conclusion: table.conclusion,
    confirmer: signer.name === "" ? null : signer,
  });
  return { content, day, last: issuer.last };
}

/** Giấy chứng nhận of one unit under the decision that recognises it. */
export async function composeCertificate(drawn: Drawn): Promise<Composed> {
  const { tx, actor, document } = drawn;
  const dossier = await dossierOf(drawn);
  const { day, issue, issuer, signer } = await signed(drawn);
  const decision = await tx.decision.findFirst({
    where: { bodyId: actor.bodyId, kind: "recognition", status: "issued", units: { some: { dossierId: document.dossierId ?? "" } } },
    orderBy: { issuedAt: "desc" },
    select: { number: true, decidedOn: true },
  });
  const by = { number: decision?.number ?? null, day: dayOf(decision?.decidedOn ?? null) };
  return { content: certificateDocument({ ...issue, unitName: dossier.unit.name, decision: by, signer }), day, last: issuer.last };
}

/** Danh sách trình Ban Thường vụ: the Khối's list as it stands. */
export async function composeTabledList(drawn: Drawn): Promise<Composed> {
  const { tx, actor, document, at, fields } = drawn;
  const { day, issue, issuer, signer } = await signed(drawn);
  const { list } = await bodyListIn(tx, actor, document.year, EVERY, at, issuer.root);
  return { content: tabledListDocument({ ...issue, list, signer, preparedBy: typed(fields, "preparedBy") }), day, last: issuer.last };
}

/** Bảng tổng hợp từng tiêu chí: the matrix as it stands, by cụm. */
export async function composeMatrix(drawn: Drawn): Promise<Composed> {
  const { tx, actor, document, at, fields } = drawn;
  const { day, issue, issuer, signer } = await signed(drawn);
  const { matrix } = await matrixIn(tx, actor, document.year, { cluster: "", failing: false }, at, issuer.root);
  return { content: matrixDocument({ ...issue, matrix, signer, preparedBy: typed(fields, "preparedBy") }), day, last: issuer.last };
}

/** Biên bản họp Ban Thường vụ: heads, agenda and votes are those of the session, in the order of the agenda. */
export async function composeSessionMinutes(drawn: Drawn): Promise<Composed> {
  const { tx, actor, document, fields } = drawn;
  const meeting = await findMeeting(tx, actor, document.meetingId ?? "");
  if (!meeting) throw new Error(`Document ${document.id} has no session`);
  const day = meeting.heldOn;
  const { issue, issuer } = await issueOf(drawn, day);
  const { present, total, agenda } = meeting;
  return {
    content: sessionMinutes({ ...issue, ...meetingOf(fields), present, total, agenda, chair: chairOf(fields, issuer) }),
    day,
    last: issuer.last,
  };
}

/** Báo cáo tổng hợp to the level above, with the list as its appendix. */
export async function composeSummaryReport(drawn: Drawn): Promise<Composed> {
  const { tx, actor, document, at, fields } = drawn;
  const { day, issue, issuer, signer } = await signed(drawn);
  const { list } = await bodyListIn(tx, actor, document.year, EVERY, at, issuer.root);
  const content = summaryReport({
    ...{
      ...issue,
      upperName: upperName(issuer.unit.headerUpper),
      list,
      signer,
      texts: typedAll(fields, "leadership", "limits", "direction", "requests"),
    },
    decision: document.recognition,
    recipients: fieldLines(fields, "recipients"),
  });
  return { content, day, last: issuer.last };
}

/** "Thành đoàn Cần Thơ" of the header line "THÀNH ĐOÀN CẦN THƠ": the level above has no record here. */
function upperName(headerUpper: string): string {
  const words = headerUpper.trim().toLocaleLowerCase("vi").split(/\s+/);
  const [first = "", second = "", ...place] = words;
  const capital = (word: string) => word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
  return [capital(first), second, ...place.map(capital)].filter(Boolean).join(" ");
}

/** Công văn, công văn triển khai, công văn nhắc. */
export async function composeLetter(drawn: Drawn): Promise<Composed> {
  const { document, fields } = drawn;
  const { day, issue, issuer, signer } = await signed(drawn);
  const { last } = issuer;
  const letter = {
    ...{ ...issue, signer, about: aboutOf(typed(fields, "about")), text: typed(fields, "text") },
    addressees: fieldLines(fields, "addressees"),
    recipients: fieldLines(fields, "recipients"),
    mark: typed(fields, "urgent") === "on" ? ("KHẨN" as const) : ("" as const),
  };
  if (document.kind === "launch")
    return { day, last, content: launchLetter({ ...letter, grounds: fieldLines(fields, "grounds"), tasks: fieldLines(fields, "tasks") }) };
  if (document.kind === "letter") return { day, last, content: letterDocument(letter) };
  const units = await remindedUnits(drawn);
  return { day, last, content: reminderLetter({ ...letter, units, what: typed(fields, "what"), deadline: typed(fields, "deadline") }) };
}

/** "V/v nhắc gửi báo cáo", however it was typed. */
function aboutOf(text: string): string {
  const bare = text.trim().replace(/^(v\/v|về việc)\s*/iu, "");
  return bare === "" ? "" : `V/v ${bare}`;
}

/** Units that have not sent what is due: the report once its window has opened, before that the registration; or what was returned to them. */
async function remindedUnits({ tx, actor, document, at }: Drawn): Promise<RemindedUnit[]> {
  const cycle = await findCycle(tx, actor, document.year);
  if (!cycle) return [];
  const reporting = windowState(at, cycle.report) !== "notOpen";
  const rows = await listDossierRows(tx, actor, document.year);
  return rows.flatMap(({ name, status, reportedAt, registeredAt, reportDueAt, registrationDueAt }) => {
    const [sentAt, dueAt] = reporting ? [reportedAt, reportDueAt] : [registeredAt, registrationDueAt];
    if (isIn(status, "returned")) return [{ name, missing: ["bổ sung theo yêu cầu của Đoàn Khối"], due: null }];
    if (sentAt) return [];
    const missing = reporting ? ["báo cáo kết quả", "Bảng tổng hợp"] : ["bản đăng ký"];
    return [{ name, missing: isOnTime(at, dueAt) ? missing : [...missing, "đã quá hạn"], due: vietnamDayOf(dueAt) }];
  });
}
