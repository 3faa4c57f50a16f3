import "server-only";
import { completeParts, type DossierParts } from "../domain/parts";
import { differs, reconcile } from "../domain/software-reconciliation";
import { statusesIn } from "../domain/workflow";
import { EMPTY_PARTS } from "./dossiers";
import type { Tx } from "./scope";
import { softwareCheckOfJson } from "./software-statuses";

/** Counts, by open year, the units whose own step differs from what was read in the national software (Đề xuất left out). One statement. */
export async function countSoftwareDifferences(tx: Tx, bodyId: string): Promise<Map<number, number>> {
  const rows = await tx.$queryRaw<{ year: number; parts: DossierParts; hasFile: boolean; software: unknown }[]>`
    SELECT c.year, d.parts, to_json(s) AS software,
      EXISTS (SELECT 1 FROM "Evidence" e WHERE e."bodyId" = d."bodyId" AND e."dossierId" = d.id AND e.item = 'phan-mem'
        AND e."storageKey" IS NOT NULL AND e."removedAt" IS NULL) AS "hasFile"
    FROM "SoftwareStatus" s
    JOIN "Cycle" c ON c."bodyId" = s."bodyId" AND c.id = s."cycleId" AND c.status = 'open'
    JOIN "Dossier" d ON d."bodyId" = s."bodyId" AND d."cycleId" = s."cycleId" AND d."unitId" = s."unitId"
      AND d.status::text <> ALL (${statusesIn("ended")})
    WHERE s."bodyId" = ${bodyId}::uuid`;
  const counts = new Map<number, number>();
  for (const { year, parts, hasFile, software } of rows) {
    const own = { ...EMPTY_PARTS, ...parts };
    const complete = completeParts(own, new Set(hasFile ? ["phan-mem"] : []))["phan-mem"];
    const kinds = reconcile({ stated: { doneOn: own.software.doneOn, complete }, check: softwareCheckOfJson(software), eligible: null });
    if (differs(kinds)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}
