import "server-only";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope } from "../db/scope";
import { EXPORT_STATE_LABEL, type ExportState, exportState, isOnItsWay } from "../domain/export";
import { formatBytes, formatInstant } from "../format";

/** As many of the newest files are listed. */
const MOST = 50;

/** One file as its line on the page. */
export interface ExportLine {
  id: string;
  title: string;
  state: ExportState;
  stateLabel: string;
  /** When asked for, how large, until when: "Yêu cầu 08:15 ngày 04/11/2024 · 12,3 MB · giữ đến 08:16 ngày 11/11/2024". */
  meta: string;
  progress: { done: number; total: number } | null;
  problem: string;
}

/** Gives the signed-in person's own files, newest first, and whether one is still on its way. One statement. */
export async function readExports(): Promise<{ files: ExportLine[]; onTheirWay: boolean }> {
  const actor = await requireActor();
  const at = now();
  const rows = await inScope(actor, (tx) =>
    tx.exportFile.findMany({
      where: { bodyId: actor.bodyId, requestedById: actor.userId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    }),
  );
  const files = rows.map((row): ExportLine => {
    const state = exportState(row, at);
    const kept = state === "done" && row.expiresAt && row.size !== null;
    return {
      ...{ id: row.id, title: row.title, state, stateLabel: EXPORT_STATE_LABEL[state], problem: row.problem },
      meta: [
        `Yêu cầu ${formatInstant(row.createdAt)}`,
        ...(kept ? [formatBytes(Number(row.size)), `giữ đến ${formatInstant(row.expiresAt ?? at)}`] : []),
      ].join(" · "),
      progress: state === "running" && row.progressTotal > 0 ? { done: row.progressDone, total: row.progressTotal } : null,
    };
  });
  return { files, onTheirWay: files.some(({ state }) => isOnItsWay(state)) };
}
