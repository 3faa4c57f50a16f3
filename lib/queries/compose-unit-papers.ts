import "server-only";
import { type DossierRecord, factsOf, findDossierById } from "../db/dossiers";
import { lastYearEntries } from "../db/last-year";
import { committeeMinutes } from "../documents/committee-minutes";
import { type RegistrationRow, registrationDocument } from "../documents/registration";
import { reportDocument } from "../documents/report";
import { unitTableDocument } from "../documents/unit-table";
import type { Criterion } from "../domain/criteria";
import type { DocumentContent } from "../domain/document";
import { fieldLines } from "../domain/document-kinds";
import { emptyEntry } from "../domain/dossier";
import { formatTarget } from "../domain/measure";
import type { LastLine } from "../domain/register";
import { dayOf, printResult, printTarget } from "../domain/tables";

import { chairOf, type Drawn, issueOf, meetingOf, personOf, signerOf, typed, typedAll } from "./paper-parts";
import { unitTableIn } from "./unit-table";

/** Content, the ISO day that the document bears (null while it has none), and where the register ends from which it takes its number. */
export interface Composed {
  content: DocumentContent;
  day: string | null;
  last: LastLine | null;
  /** Why it cannot be issued yet, where what it is filled from says so. */
  early?: string | null;
  /** Ids of the units that it lists, for those kinds that the units listed read. */
  names?: string[];
}

/** Gives the dossier that a document is about; it is in scope, or the document would not have been found. */
export async function dossierOf({ tx, actor, document }: Drawn): Promise<DossierRecord> {
  const dossier = await findDossierById(tx, actor, document.dossierId ?? "");
  if (!dossier) throw new Error(`Document ${document.id} has no dossier`);
  return dossier;
}

function sizeOf({ unit }: DossierRecord) {
  return { unitName: unit.name, branchCount: unit.branchCount, memberCount: unit.memberCount };
}

/** Bản đăng ký: targets as they stand, beside the results of the year before. */
export async function composeRegistration(drawn: Drawn): Promise<Composed> {
  const { tx, actor, fields } = drawn;
  const dossier = await dossierOf(drawn);
  const last = await lastYearEntries(tx, actor, dossier);
  const day = typed(fields, "signedOn") || null;
  const { issue, issuer } = await issueOf(drawn, day);
  const { entries } = factsOf(dossier);
  const row = (criterion: Criterion): RegistrationRow => {
    const { code, name, unit, mandatory, kind, threshold } = criterion;
    const entry = entries.find((candidate) => candidate.code === code) ?? emptyEntry(code);
    const before = last.find((candidate) => candidate.code === code);
    return {
      ...{ code, name, unit, mandatory, threshold: kind === "text" ? "" : formatTarget(kind, threshold) },
      lastYear: before ? printResult(criterion, before) : "",
      target: printTarget(criterion, entry),
      ...{ solution: entry.solution, dueText: entry.dueText, person: entry.person },
    };
  };
  const content = registrationDocument({
    ...{ ...issue, ...sizeOf(dossier), upperName: issuer.parent.name, signer: signerOf(fields, issuer) },
    grounds: fieldLines(fields, "grounds"),
    groups: dossier.content.groups.map(({ code, name, criteria }) => ({ code, name, rows: criteria.map(row) })),
    agreedOn: typed(fields, "agreedOn") || null,
    recipients: fieldLines(fields, "recipients"),
  });
  return { content, day, last: issuer.last };
}

async function tableOf(drawn: Drawn) {
  const { tx, actor, at, fields } = drawn;
  const dossier = await dossierOf(drawn);
  const day = typed(fields, "signedOn") || null;
  const { issue, issuer } = await issueOf(drawn, day);
  const table = await unitTableIn(tx, actor, dossier, issuer.root.name, at);
  const signer = signerOf(fields, issuer);
  const signers = { preparedBy: typed(fields, "preparedBy"), confirmedBy: personOf(fields, "confirmed"), signer };
  return { dossier, table, issue, issuer, day, signers };
}

/** Bảng tổng hợp, as the page shows it. */
export async function composeUnitTable(drawn: Drawn): Promise<Composed> {
  const { table, issue, issuer, signers, day } = await tableOf(drawn);
  return { content: unitTableDocument(issue, table, signers), day, last: issuer.last };
}

/** Báo cáo kết quả with the Bảng tổng hợp as its appendix. */
export async function composeReport(drawn: Drawn): Promise<Composed> {
  const { fields } = drawn;
  const { dossier, table, issue, issuer, day, signers } = await tableOf(drawn);
  const content = reportDocument({
    ...{ ...issue, ...sizeOf(dossier), upperName: issuer.parent.name, table, parts: dossier.parts, signers },
    registeredOn: dayOf(dossier.registeredAt),
    dataDate: dossier.cycle.dataDate,
    texts: typedAll(fields, "advantages", "difficulties", "leadership", "limits", "causes", "requests", "direction"),
    recipients: fieldLines(fields, "recipients"),
  });
  return { content, day, last: issuer.last };
}

/** Biên bản họp Ban Chấp hành on the self-assessment: heads, votes and day are those of the dossier. */
export async function composeCommitteeMinutes(drawn: Drawn): Promise<Composed> {
  const { tx, actor, at, fields } = drawn;
  const dossier = await dossierOf(drawn);
  const { heldOn: day, present, total, votesFor } = dossier.parts.minutes;
  const { issue, issuer } = await issueOf(drawn, day);
  const table = await unitTableIn(tx, actor, dossier, issuer.root.name, at);
  const content = committeeMinutes({
    ...{ ...issue, ...meetingOf(fields), unitName: dossier.unit.name, chair: chairOf(fields, issuer), present, total, votesFor },
    results: table.groups.map((group) => group.summary).filter((summary) => summary !== ""),
    conclusion: typed(fields, "conclusion"),
  });
  return { content, day, last: issuer.last };
}
