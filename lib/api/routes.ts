import "server-only";
/** THE table of doors for programs: OpenAPI, the page that shows it and the tests read it. */
import { listCycles, readCycle } from "./cycles";
import { listDecisions, readDecision } from "./decisions";
import { listOfficialDocuments, readDocumentFileDoor, readOfficialDocument } from "./documents";
import { listDossiers, readDossier, readEntry } from "./dossiers";
import type { Endpoint } from "./endpoint";
import { postApply, postImport, postUndo, readImport } from "./imports";
import { readRegisterDoor } from "./register";
import { readBodyTable, readUnitTable } from "./tables";
import { listUnits, readUnit } from "./units";
import { putResult, putTarget } from "./write-entries";
import { postEvidence } from "./write-evidence";
import { putPart } from "./write-parts";
import {
  postAppraisal,
  postApproval,
  postAssessment,
  postPartMark,
  postRegistration,
  postReturn,
  postSupplement,
  putMark,
} from "./write-steps";

export const ROUTES: readonly Endpoint[] = [
  listUnits,
  readUnit,
  listCycles,
  readCycle,
  listDossiers,
  readDossier,
  readEntry,
  putTarget,
  putResult,
  postEvidence,
  putPart,
  postRegistration,
  postAssessment,
  postApproval,
  postReturn,
  putMark,
  postPartMark,
  postSupplement,
  postAppraisal,
  readUnitTable,
  readBodyTable,
  listDecisions,
  readDecision,
  listOfficialDocuments,
  readOfficialDocument,
  readDocumentFileDoor,
  readRegisterDoor,
  postImport,
  readImport,
  postApply,
  postUndo,
];
