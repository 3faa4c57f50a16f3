import "server-only";
import type { ExportKind } from "../domain/export";
import { makeBigList } from "./big-list";
import { makeCertificates } from "./certificates";
import type { ExportMaker } from "./maker";
import { makeYearArchive } from "./year-archive/make-year-archive";

/** Who makes which kind of file. */
export const EXPORT_MAKERS: Readonly<Partial<Record<ExportKind, ExportMaker>>> = {
  bigList: makeBigList,
  yearArchive: makeYearArchive,
  certificates: makeCertificates,
};
