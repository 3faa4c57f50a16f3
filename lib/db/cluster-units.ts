import "server-only";
import { inScope } from "./scope";

/** Gives the cụm of every unit of a body today; units without one are left out. Which unit stands in which cụm is known to all of the body. One statement. */
export function listClusterUnits(bodyId: string): Promise<{ unitId: string; cluster: string }[]> {
  return inScope({ bodyId, unitScope: "all" }, (tx) =>
    tx.unitVersion.findMany({
      where: { bodyId, validTo: null, cluster: { not: "" } },
      select: { unitId: true, cluster: true },
    }),
  );
}
