import "server-only";
import type { ExportKind } from "../domain/export";
import { makeBigList } from "./big-list";
import type { ExportMaker } from "./maker";

/** Who makes which kind of file. */
export const EXPORT_MAKERS: Readonly<Partial<Record<ExportKind, ExportMaker>>> = { bigList: makeBigList };
