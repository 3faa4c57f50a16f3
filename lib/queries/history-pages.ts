import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { can } from "../domain/permissions";
import { bodyHistoryFor } from "./body-history";
import { historyFor } from "./history";
import { requireRight } from "./rights";

/** The years of a unit side by side, for the signed-in person; another unit's is not found. */
export async function readUnitHistory(unitCode: string) {
  return (await historyFor(await requireActor(), unitCode, now())) ?? notFound();
}

/** The years of the body side by side, and whether the person may note outcomes of past years. */
export async function readBodyHistory() {
  const actor = await requireRight("seeBody");
  return { years: await bodyHistoryFor(actor), mayImport: can(actor, "importData") };
}
