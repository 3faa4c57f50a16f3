import "server-only";
import { findCopyOrder } from "../db/copy-order";
import { dayOf } from "../db/days";
import { factsOf } from "../db/dossiers";
import { copyCounts, copyGroups } from "../domain/copy-lines";
import { effectiveEntries } from "../domain/dossier";
import { can } from "../domain/permissions";
import { type DossierAddress, openDossier } from "./open-dossier";

/** The values of a dossier in the order in which the body types them into the national software. Two statements beside the scope. */
export async function readCopyValues(address: DossierAddress) {
  const { dossier, head, at, actor, more } = await openDossier(address, (tx, _, person) => findCopyOrder(tx, person));
  const evidence = dossier.evidence.map(({ item, title, fileName, documentNumber, documentDate }) => {
    return { item, title: title || (fileName ?? ""), documentNumber, documentDate: dayOf(documentDate) };
  });
  const groups = copyGroups(dossier.content, effectiveEntries(factsOf(dossier), at), dossier.parts, evidence, more.order);
  return { head, groups, counts: copyCounts(dossier.content, groups), mayOrder: can(actor, "importData") };
}
