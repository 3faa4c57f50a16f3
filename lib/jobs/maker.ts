import "server-only";
import type { Writable } from "node:stream";
import type { Actor } from "../domain/permissions";

/** What a maker of files gets: who asked (with the roles in force now), what for, where the bytes go, and how to say how far it is. */
export interface ExportJob {
  actor: Actor;
  /** As they were asked for; the maker reads them by its schema. */
  params: unknown;
  at: Date;
  /** To be written no faster than it takes (`pipeline` with `{ end: false }`, or wait for "drain"); the queue ends it. */
  out: Writable;
  report: (done: number, total: number) => void;
  /** Aborted when the process ends or the person deletes the file; then the maker should end soon, with any error. */
  signal: AbortSignal;
}

/** `fileName` with its ending. */
export interface MadeFile {
  fileName: string;
  fileType: string;
}

/** Makes one kind of file. Throws ExportProblem where the person should read why there is none. */
export type ExportMaker = (job: ExportJob) => Promise<MadeFile>;

/** Makers by kind of file. */
export type ExportMakers = Readonly<Record<string, ExportMaker>>;

/** A reason in Vietnamese for which a file cannot be made. */
export class ExportProblem extends Error {}
