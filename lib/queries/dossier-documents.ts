import "server-only";
import { storedDay } from "../db/days";
import { type DossierRecord, findDossierById } from "../db/dossiers";
import { lastYearEntries } from "../db/last-year";
import type { Tx } from "../db/scope";
import { appraisalSheet } from "../documents/appraisal-sheet";
import type { Issue } from "../documents/content";
import { issuingBody } from "../documents/letterhead";
import { registrationDocument } from "../documents/registration";
import { organOf, type Signer } from "../documents/signing";
import { unitTableDocument } from "../documents/unit-table";
import type { criteriaOf } from "../domain/criteria";
import { lateDays } from "../domain/deadlines";
import { groundOf } from "../domain/decision";
import type { DocumentContent } from "../domain/document";
import { effectiveEntries, emptyEntry } from "../domain/dossier";
import { MARK_LABEL, POSITION_LABEL } from "../domain/labels";
import { formatTarget, NO_RESULT } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { selfVerdicts } from "../domain/review";
import type { Snapshot } from "../domain/submission";
import { dayOf, printDay, printResult, printTarget, printVerdict } from "../domain/tables";
import type { UnitFolder } from "../domain/year-archive";
import { factsShownTo, seesVerdicts, type UnitTableView, unitTableOf } from "./unit-table";

/** A document of a dossier as the actor may read it: in which folder of the record it lies, its name without ending. */
export interface DossierDocument {
  folder: UnitFolder;
  name: string;
  content: DocumentContent;
}

type Letterhead = Parameters<typeof issuingBody>[0];

/** What every document of one dossier is made from. */
interface Sources {
  tx: Tx;
  actor: Actor;
  dossier: DossierRecord;
  root: Letterhead;
  table: UnitTableView;
  at: Date;
}

function issueBy(body: Issue["body"], { cycle }: DossierRecord, on: Date | null): Issue {
  return { body, year: cycle.year, number: null, day: dayOf(on) };
}

/** The Bí thư of the unit on a day; without a name where nobody is entered. One statement. */
async function secretaryOn({ tx, dossier }: Sources, day: string): Promise<Signer> {
  const on = storedDay(day);
  const found = await tx.membership.findFirst({
    where: {
      ...{ bodyId: dossier.bodyId, unitId: dossier.unitId, role: "unitOfficer", position: "secretary" },
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gt: on } }],
    },
    select: { user: { select: { name: true } } },
    orderBy: { validFrom: "desc" },
  });
  return { organ: organOf(dossier.unit.level), position: POSITION_LABEL.secretary, name: found?.user.name ?? "" };
}

/** One Bản đăng ký per version that was sent, in the values of that version. */
async function registrations(sources: Sources): Promise<DossierDocument[]> {
  const { tx, actor, dossier, root } = sources;
  const versions = await tx.submission.findMany({
    where: { bodyId: actor.bodyId, dossierId: dossier.id, kind: "registration" },
    orderBy: { number: "asc" },
    select: { number: true, submittedAt: true, content: true },
  });
  const last = new Map((await lastYearEntries(tx, actor, dossier)).map((entry) => [entry.code, entry]));
  const documents: DossierDocument[] = [];
  for (const { number, submittedAt, content } of versions) {
    const entries = new Map((content as unknown as Snapshot).entries.map((entry) => [entry.code, entry]));
    const rowOf = (criterion: ReturnType<typeof criteriaOf>[number]) => {
      const { code, name, unit, mandatory, kind, threshold } = criterion;
      const { solution, dueText, person, ...entry } = entries.get(code) ?? emptyEntry(code);
      const before = last.get(code);
      return {
        ...{ code, name, unit, mandatory, solution, dueText, person },
        threshold: formatTarget(kind, threshold),
        lastYear: before ? printResult(criterion, { ...NO_RESULT, ...before }) : "",
        target: printTarget(criterion, entry),
      };
    };
    const issue = issueBy(issuingBody(dossier.unit, root), dossier, submittedAt);
    documents.push({
      folder: "registration",
      name: `Bản đăng ký lần ${number}`,
      content: registrationDocument({
        ...issue,
        unitName: dossier.unit.name,
        upperName: root.name,
        grounds: dossier.cycle.references.filter(({ date }) => date <= (issue.day ?? "")).map(groundOf),
        groups: dossier.content.groups.map((group) => ({ code: group.code, name: group.name, rows: group.criteria.map(rowOf) })),
        branchCount: dossier.unit.branchCount,
        memberCount: dossier.unit.memberCount,
        agreedOn: null,
        signer: await secretaryOn(sources, issue.day ?? ""),
        recipients: [`Ban Thường vụ ${root.name}`, "Lưu"],
      }),
    });
  }
  return documents;
}

/** The Bảng tổng hợp as it stands; a draft before it was reported. */
async function comparisonTable(sources: Sources): Promise<DossierDocument[]> {
  const { dossier, root, table, at } = sources;
  const issue = issueBy(issuingBody(dossier.unit, root), dossier, dossier.reportedAt);
  const { opinion } = dossier.parts;
  const signer = await secretaryOn(sources, issue.day ?? dayOf(at) ?? "");
  const confirmedBy = { position: opinion.position, name: opinion.signer };
  const content = unitTableDocument(issue, table.table, { preparedBy: "", confirmedBy, signer });
  return [{ folder: "assessment", name: "Bảng tổng hợp", content }];
}

/** The Phiếu thẩm định once the appraisal is complete, for those who know the Khối's verdicts. */
async function appraisals({ tx, actor, dossier, root, table, at }: Sources): Promise<DossierDocument[]> {
  if (dossier.appraisedAt === null || !seesVerdicts(actor, dossier)) return [];
  const facts = factsShownTo(actor, dossier);
  const [entries, own] = [effectiveEntries(facts, at), selfVerdicts(facts, at)];
  const marks = new Map(dossier.entries.map((entry) => [entry.code, entry]));
  const latest = [...dossier.entries].sort((a, b) => (b.appraisedAt?.getTime() ?? 0) - (a.appraisedAt?.getTime() ?? 0))[0]?.appraisedById;
  const reviewer = latest ? await tx.user.findFirst({ where: { bodyId: actor.bodyId, id: latest }, select: { name: true } }) : null;
  const rowOf = (criterion: ReturnType<typeof criteriaOf>[number]) => {
    const { code, name } = criterion;
    const entry = entries.get(code) ?? emptyEntry(code);
    const mark = marks.get(code);
    const verdict = entry.appraised ?? (mark?.mark === "agree" ? (own.get(code) ?? null) : null);
    const lead = mark?.mark === "insufficient" ? MARK_LABEL.insufficient : "";
    return {
      ...{ code, name, target: printTarget(criterion, entry), result: printResult(criterion, entry.result) },
      own: printVerdict(own.get(code) ?? null),
      appraised: printVerdict(verdict),
      remark: [lead, mark?.appraisalReason].filter(Boolean).join(": "),
    };
  };
  const late = dossier.reportedAt ? lateDays(dossier.reportedAt, dossier.cycle.report.dueAt) : 0;
  const reported = dossier.reportedAt ? `${printDay(dayOf(dossier.reportedAt))} (${late > 0 ? `trễ ${late} ngày` : "đúng hạn"})` : "";
  const content = appraisalSheet({
    ...issueBy(issuingBody(root, root), dossier, dossier.appraisedAt),
    unitName: dossier.unit.name,
    groups: dossier.content.groups.map(({ code, name, criteria }) => {
      const summary = table.table.groups.find((group) => group.code === code)?.summary ?? "";
      return { code, name, summary, rows: criteria.map(rowOf) };
    }),
    reported,
    software: printDay(dossier.parts.software.doneOn),
    conclusion: table.table.conclusion,
    remarks: "",
    reviewer: { position: "", name: reviewer?.name ?? "" },
    confirmer: null,
  });
  return [{ folder: "appraisal", name: "Phiếu thẩm định", content }];
}

/** Gives the documents of a dossier as `actor` may read them, in the order of the year; none where there is no such dossier in scope. */
export async function documentsOfDossier(tx: Tx, actor: Actor, dossierId: string, at: Date): Promise<DossierDocument[]> {
  const dossier = await findDossierById(tx, actor, dossierId);
  if (!dossier) return [];
  const root = await tx.unitVersion.findFirstOrThrow({ where: { bodyId: actor.bodyId, unitId: actor.rootUnitId, validTo: null } });
  const sources = { tx, actor, dossier, root, at, table: await unitTableOf(tx, actor, dossier, at) };
  return [...(await registrations(sources)), ...(await comparisonTable(sources)), ...(await appraisals(sources))];
}
