/** Tệp xuất: a file too large to be made while one waits. Made in the background, kept for some days for the person who asked. */
import { type Actor, canSeeUnit, seesBody } from "./permissions";

/** "bigList": a long table of the body; "yearArchive": the hồ sơ năm of a unit or of the body; "certificates": those of a decision in one file to print. */
export const EXPORT_KINDS = ["bigList", "yearArchive", "certificates"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export type ExportStatus = "queued" | "running" | "done" | "failed";

/** How it stands on the page: a finished file whose days are over is "expired". */
export type ExportState = ExportStatus | "expired";

export const EXPORT_STATE_LABEL: Record<ExportState, string> = {
  queued: "Đang chờ",
  running: "Đang lập",
  done: "Tải được",
  failed: "Không lập được",
  expired: "Đã hết hạn",
};

const DAY_MS = 86_400_000;
/** A finished file is kept for this many days (issue 3, part 4). */
export const EXPORT_DAYS = 7;
/** Its line stays this much longer, so that one sees why the link is gone. */
export const EXPORT_LINE_DAYS = 30;
/** A file that took its process down as often is given up. */
export const EXPORT_ATTEMPTS = 3;
/** A list of at most so many rows is given at once; a longer one is made in the background (issue 3, part 4). */
export const LARGEST_LIST = 2000;
/** As many certificates are given at once as one file; more are put together in the background. */
export const CERTIFICATES_AT_ONCE = 60;
/** As many may wait for one person. */
export const EXPORTS_AT_ONCE = 5;

/** Gives the end of the days for which a file finished at `finishedAt` is kept. */
export function exportExpiry(finishedAt: Date): Date {
  return new Date(finishedAt.getTime() + EXPORT_DAYS * DAY_MS);
}

/** Gives the instant such that lines of files that expired before it go. */
export function exportLinesUntil(now: Date): Date {
  return new Date(now.getTime() - EXPORT_LINE_DAYS * DAY_MS);
}

/** Says how a file stands at `now`; at the very instant of its expiry it is gone. */
export function exportState({ status, expiresAt }: { status: ExportStatus; expiresAt: Date | null }, now: Date): ExportState {
  return status === "done" && (expiresAt === null || expiresAt <= now) ? "expired" : status;
}

/** Says whether a file is still on its way. */
export function isOnItsWay(state: ExportState): boolean {
  return state === "queued" || state === "running";
}

/** Says whether the person may ask for a file about the unit, or about the whole body (null). */
export function mayAskExport(actor: Pick<Actor, "memberships" | "unitScope">, unitId: string | null): boolean {
  return unitId === null ? seesBody(actor) : canSeeUnit(actor, unitId);
}
