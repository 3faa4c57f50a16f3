// A process of its own that works as a unit's officer until it is killed: saves results one after the other, or sends the report once.
// Every answer that it was given stands on a line of its standard output.
import { writeSync } from "node:fs";
import type { Actor } from "../../lib/domain/permissions";
import { saveResult } from "../../lib/use-cases/save-entry";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";

/** What the process is told: whose dossier, and the versions of the entries at the start. For "submit" the version of the dossier. */
export interface Order {
  work: "save" | "submit";
  actor: Actor;
  dossierId: string;
  at: string;
  versions: Record<string, number>;
  version: number;
}

/** One acknowledged save: the entry's version and the figure in it. */
export interface Acknowledged {
  code: string;
  version: number;
  numerator: number;
}

const order: Order = JSON.parse(process.argv[2] ?? "");
const { actor, dossierId } = order;
const at = new Date(order.at);
const say = (answer: object) => writeSync(1, `${JSON.stringify(answer)}\n`);

if (order.work === "submit") say(await submitAssessment(actor, { dossierId, version: order.version }, at));
else await saveForEver();

async function saveForEver(): Promise<never> {
  const versions = new Map(Object.entries(order.versions));
  for (let numerator = 1; ; numerator += 1) {
    for (const [code, version] of versions) {
      const form = { dossierId, code, version, numerator: String(numerator), denominator: "100000" };
      const result = await saveResult(actor, form, at);
      if (!result.ok) throw new Error(result.error.message);
      versions.set(code, result.value.version);
      say({ code, version: result.value.version, numerator } satisfies Acknowledged);
    }
  }
}
