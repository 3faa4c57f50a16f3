import "server-only";
import { toDossier } from "../../api/dossier-view";
import { findDossier } from "../../db/dossiers";
import { decisionsOfDossier, resolutionsOfDossier } from "../../db/issued-decisions";
import { inScope } from "../../db/scope";
import { listSentSheets, listUnitSheets } from "../../db/score-sheets";
import { yearRowsOf } from "../../db/unit-year";
import { type Actor, seesBody } from "../../domain/permissions";
import { isAppraised, ownOnly } from "../../domain/score-sheet";
import { keptWhenRemoved } from "../../domain/year-archive";
import { documentsOfDossier } from "../../queries/dossier-documents";
import { issuedPapers } from "../../queries/issued-papers";
import { unitTableOf } from "../../queries/unit-table";

/** A unit's year as `actor` may know it; null where there is no such dossier in scope. One transaction, so that its parts agree with each other. */
export function gatherUnit(actor: Actor, key: { year: number; unitCode: string }, at: Date) {
  return inScope(actor, async (tx) => {
    const dossier = await findDossier(tx, actor, key);
    if (!dossier) return null;
    const { evidence, ...rows } = await yearRowsOf(tx, actor, dossier.id);
    const removed = evidence.filter((piece) => piece.removedAt !== null);
    const kept = keptWhenRemoved(
      removed,
      rows.submissions.map(({ content }) => content),
    );
    return {
      ...{ dossier, ...rows },
      evidence: evidence.filter((piece) => piece.removedAt === null || kept.includes(piece)),
      disciplineNote: seesBody(actor) ? dossier.disciplineNote : "",
      whole: await toDossier(tx, actor, dossier, at),
      table: await unitTableOf(tx, actor, dossier, at),
      documents: await documentsOfDossier(tx, actor, dossier.id, at),
      papers: await issuedPapers(tx, actor, { dossierId: dossier.id }),
      decisions: await decisionsOfDossier(tx, actor, dossier.id),
      sheets: (await listUnitSheets(tx, actor, [dossier.unitId], key.year)).map((sheet) =>
        seesBody(actor) || isAppraised(sheet) ? sheet : { ...sheet, lines: sheet.lines.map(ownOnly) },
      ),
      sheetVersions: await listSentSheets(tx, actor, dossier.unitId, key.year),
      resolutions: await resolutionsOfDossier(tx, actor, dossier.id),
    };
  });
}
export type GatheredUnit = NonNullable<Awaited<ReturnType<typeof gatherUnit>>>;
