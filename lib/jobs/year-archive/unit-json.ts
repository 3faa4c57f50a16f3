import "server-only";
import { isoOrNull } from "../../api/fields";
import type { UnitYearJson } from "../../api/year-schemas";
import { dayOf } from "../../db/days";
import type { GatheredUnit } from "./gather-unit";

/** Where the files of versions and of evidence lie in the archive, by their id. */
export interface FilePaths {
  submissions: ReadonlyMap<string, string>;
  evidence: ReadonlyMap<string, string>;
}

function unitOf({ dossier }: GatheredUnit): UnitYearJson["unit"] {
  const { name, shortName, unitType, level, cluster, place, branchCount, memberCount, validFrom } = dossier.unit;
  return {
    code: dossier.unitCode,
    ...{ name, shortName, unitType, level, cluster, place, branchCount, memberCount },
    validFrom: dayOf(validFrom),
  };
}

function dossierOf({ whole }: GatheredUnit): UnitYearJson["dossier"] {
  const { steps: _, partVersions: __, evidence: ___, submissions: ____, version: _____, ...rest } = whole;
  return rest;
}

function followingOf({ adjustments, progressNotes, inspections }: GatheredUnit) {
  return {
    adjustments: adjustments.map(({ code, oldTarget, newTarget, reason, status, requestedAt, decidedAt, decisionNote }) => ({
      ...{ code, oldTarget, newTarget, reason, status, decisionNote },
      requestedAt: requestedAt.toISOString(),
      decidedAt: isoOrNull(decidedAt),
    })),
    progressNotes: progressNotes.map(({ code, quarter, numerator, denominator, text, note, documentNumber, documentDate, createdAt }) => ({
      ...{ code, quarter, numerator, denominator, text, note, documentNumber },
      documentDate: dayOf(documentDate),
      at: createdAt.toISOString(),
    })),
    inspections: inspections.map(({ inspectedOn, codes, findings, remedy, remedyDueOn, remedyDoneOn }) => ({
      ...{ codes, findings, remedy },
      inspectedOn: dayOf(inspectedOn),
      remedyDueOn: dayOf(remedyDueOn),
      remedyDoneOn: dayOf(remedyDoneOn),
    })),
  };
}

function scoreSheetsOf({ sheets, sheetVersions }: GatheredUnit): UnitYearJson["scoreSheets"] {
  return sheets.map(({ id, round, subject, status, schemeName, schemeVersion, selfLevel, level, levelReason, lines }) => ({
    ...{ purpose: round.purpose, period: round.period, dueAt: round.dueAt.toISOString() },
    ...{ subject, status, scheme: `${schemeName}, bản ${schemeVersion}`, selfLevel, level, levelReason },
    lines: lines.map(({ version: _, ...line }) => line),
    versions: sheetVersions
      .filter((version) => version.sheetId === id)
      .map(({ number, submittedAt, submittedBy, sha256, content }) => ({
        ...{ number, submittedBy, sha256, content },
        submittedAt: submittedAt.toISOString(),
      })),
  }));
}

/** Gives the data of a unit's year in the shape of unitYearSchema. */
export function unitYearJson(unit: GatheredUnit, paths: FilePaths, at: Date): UnitYearJson {
  const { dossier, submissions, evidence, resolutions, decisions, table } = unit;
  return {
    kind: "ho-so-nam-don-vi",
    formatVersion: 1,
    madeAt: at.toISOString(),
    body: table.table.bodyName,
    unit: unitOf(unit),
    dataDate: dossier.cycle.dataDate,
    registrationDueAt: dossier.cycle.registration.dueAt.toISOString(),
    reportDueAt: dossier.cycle.report.dueAt.toISOString(),
    criteria: dossier.content,
    dossier: dossierOf(unit),
    submissions: submissions.map(({ id, kind, number, submittedAt, submittedBy, dueAt, lateDays, imported, sha256 }) => ({
      ...{ kind, number, submittedBy, lateDays, imported, sha256, file: paths.submissions.get(id) ?? "" },
      submittedAt: submittedAt.toISOString(),
      dueAt: dueAt.toISOString(),
    })),
    ...followingOf(unit),
    scoreSheets: scoreSheetsOf(unit),
    resolutions: resolutions.flatMap(({ day, outcome, reason }) => (outcome ? [{ day, outcome, reason }] : [])),
    decisions: decisions.map(({ kind, numberText, day, signer, reason }) => ({
      ...{ kind, number: numberText, day, reason, signerName: signer.name, signerPosition: signer.position },
    })),
    evidence: evidence.map((piece) => ({
      ...{ item: piece.item, title: piece.title, documentNumber: piece.documentNumber, documentDate: dayOf(piece.documentDate) },
      ...{ fileName: piece.fileName, fileSize: piece.fileSize, sha256: piece.sha256 },
      ...{ addedAt: piece.createdAt.toISOString(), removedAt: isoOrNull(piece.removedAt), file: paths.evidence.get(piece.id) ?? null },
    })),
  };
}
