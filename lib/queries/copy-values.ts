import "server-only";
import { dayOf } from "../db/days";
import { factsOf } from "../db/dossiers";
import { copyCounts, copyGroups } from "../domain/copy-lines";
import { effectiveEntries } from "../domain/dossier";
import { type DossierAddress, openDossier } from "./open-dossier";

/** The values of a dossier in the order in which they are typed into the national software. One statement beside the scope. */
export async function readCopyValues(address: DossierAddress) {
  const { dossier, head, at } = await openDossier(address, async () => null);
  const evidence = dossier.evidence.map(({ item, title, fileName, documentNumber, documentDate }) => {
    return { item, title: title || (fileName ?? ""), documentNumber, documentDate: dayOf(documentDate) };
  });
  const groups = copyGroups(dossier.content, effectiveEntries(factsOf(dossier), at), dossier.parts, evidence);
  return { head, groups, counts: copyCounts(dossier.content, groups) };
}
