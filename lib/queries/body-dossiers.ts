import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { bodyDossiersFor, type DossierFilter } from "./progress-lines";
import { requireRight } from "./rights";

/** Gives one page of the dossiers of a year with counts per stage, to those who see the whole body. */
export async function readBodyDossiers(year: number, filter: DossierFilter) {
  return (await bodyDossiersFor(await requireRight("seeBody"), year, filter, now())) ?? notFound();
}
