/** Files of the queue in tests: what is asked for, a maker of a few bytes, rows as other processes see and leave them. */
import pg from "pg";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import type { ExportMakers } from "../../lib/jobs/maker";
import { runNextExport } from "../../lib/jobs/run-export";
import { type ExportWish, requestExport } from "../../lib/use-cases/request-export";
import { AT, expectOk, type World } from "./world";

/** A signal that never comes. */
export const NEVER = new AbortController().signal;
export const CONTENT = Buffer.from("một tệp nhỏ để tải về");
export const MAKERS: ExportMakers = {
  bigList: async ({ out, report }) => {
    report(1, 2);
    out.write(CONTENT);
    return { fileName: "Bảng.txt", fileType: "text/plain" };
  },
};

export const wish = (year: number, unitId: string | null = null): ExportWish => ({
  kind: "bigList",
  title: `Bảng ${year}`,
  params: { year },
  unitId,
});

/** Asks for a file and gives its id. */
export async function ask(actor: Actor, year: number): Promise<string> {
  return expectOk(await requestExport(actor, wish(year), AT.meeting)).id;
}

/** Makes everything that waits. */
export async function makeAll(makers = MAKERS): Promise<void> {
  while (await runNextExport(makers, NEVER));
}

/** Gives the row of a file. */
export function rowOf(world: World, id: string) {
  return inScope(world.admin, (tx) => tx.exportFile.findFirst({ where: { bodyId: world.bodyId, id } }));
}

/** Changes a row as time or another process would have. */
export async function alter(id: string, set: string): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await owner.connect();
  await owner.query("SELECT set_config('app.exports', 'on', false)");
  await owner.query(`UPDATE "ExportFile" SET ${set} WHERE id = $1`, [id]);
  await owner.end();
}
