import "server-only";
import { lastYearEntries } from "../db/last-year";
import { criteriaOf } from "../domain/criteria";
import { fillColumns, fillFields, isFixed } from "../domain/fill-sheet";
import type { EntryPart } from "../domain/workflow";
import { criterionCard } from "./criterion-cards";
import { type DossierAddress, dueSentence, openDossier } from "./open-dossier";

/** All criteria of a registration or self-assessment as one table to type and paste into. */
export async function readQuickTable(address: DossierAddress, part: EntryPart) {
  const { dossier, head, actor, at, more: last } = await openDossier(address, (tx, record, person) => lastYearEntries(tx, person, record));
  const rows = criteriaOf(dossier.content).map((criterion) => {
    const card = criterionCard(part, criterion, { dossier, actor, at, last });
    const { code, name, facts, values, version } = card;
    const { kind, notApplicableAllowed } = criterion;
    const locked = card.computed ? `Hệ thống tự tính: ${card.computed.result}` : card.locked;
    return {
      code,
      name,
      facts: facts.slice(1).join(" · "),
      kind,
      notApplicableAllowed,
      fields: fillFields(part, criterion),
      values,
      version,
      locked,
    };
  });
  return {
    head,
    due: dueSentence(dossier, part === "target" ? "registration" : "report", at),
    table: {
      part,
      dossierId: head.dossierId,
      stamp: head.stamp,
      userId: actor.userId,
      columns: fillColumns(part, false).filter(({ key }) => !isFixed(key)),
      groups: dossier.content.groups.map((group) => ({
        code: group.code,
        name: group.name,
        rows: rows.filter(({ code }) => group.criteria.some((criterion) => criterion.code === code)),
      })),
    },
  };
}
