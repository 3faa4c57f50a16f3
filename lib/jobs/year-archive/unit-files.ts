import "server-only";
import { jsonSchemaOf, unitYearSchema } from "../../api/year-schemas";
import { listWorkbook } from "../../documents/xlsx/list-table";
import { unitTableWorkbook } from "../../documents/xlsx/unit-table";
import { savedFileName } from "../../domain/file-name";
import { PART_LABEL, SUBMISSION_LABEL } from "../../domain/labels";
import { isPart } from "../../domain/parts";
import { canonicalJson } from "../../domain/submission";
import { REMOVED_FOLDER, UNIT_FOLDER, type UnitFolder } from "../../domain/year-archive";
import { FILE_KINDS, readStoredFile } from "../../storage";
import type { GatheredUnit } from "./gather-unit";
import { unitYearJson } from "./unit-json";
import { unitLists } from "./unit-lists";
import { documentFiles, jsonFile, madeFile, type Place, type YearFile } from "./year-file";

const FOLDER_OF_KIND = { registration: "registration", adjustment: "following", assessment: "assessment" } as const;

/** Each version as it was hashed when it was sent: the file's SHA-256 is the one on its receipt. */
function versionFiles(unit: GatheredUnit, place: Place): (YearFile & { id: string; folder: UnitFolder })[] {
  return unit.submissions.map(({ id, kind, number, content, sha256 }) => {
    const name = `${SUBMISSION_LABEL[kind]} lần ${number}`;
    const make = () => Buffer.from(canonicalJson(content), "utf8");
    const folder = FOLDER_OF_KIND[kind];
    const file = madeFile(place, UNIT_FOLDER[folder], `${name}.json`, `${name}: dữ liệu đúng như đã nộp`, make);
    return { ...file, id, folder, receivedSha256: sha256 };
  });
}

function evidenceFiles(unit: GatheredUnit, place: Place): (YearFile & { id: string })[] {
  return unit.evidence.flatMap((piece) => {
    const { id, item, storageKey, fileName, fileType, title, sha256, removedAt } = piece;
    if (storageKey === null) return [];
    const shown = isPart(item) ? PART_LABEL[item] : item;
    const folders = [...place.folders, UNIT_FOLDER.evidence, shown, ...(removedAt ? [REMOVED_FOLDER] : [])];
    const name = savedFileName(fileName ?? "minh-chung", FILE_KINDS[fileType ?? ""]?.extension ?? "bin");
    const described = title === "" || title === fileName ? "" : `: ${title}`;
    const open = async () => (await readStoredFile(storageKey))?.stream() ?? null;
    return [
      {
        ...{ id, open, unitCode: place.unitCode, receivedSha256: sha256, compress: false },
        path: place.nameOf(folders, name),
        what: `Minh chứng ${isPart(item) ? `của ${PART_LABEL[item]}` : `tiêu chí ${item}`}${described}`,
      },
    ];
  });
}

const pathsById = (files: readonly (YearFile & { id: string })[]) => new Map(files.map(({ id, path }) => [id, path]));

/** Folders in the order of the archive; null is the root of the unit. */
const ORDER: readonly (UnitFolder | null)[] = [null, ...(Object.keys(UNIT_FOLDER) as UnitFolder[])];

/** Plans every file of a unit's year but its pages and index, in the order of the folders. Nothing is made or read before its turn. */
export function unitFiles(unit: GatheredUnit, place: Place, at: Date): YearFile[] {
  const { table, head } = unit.table;
  const planned: { folder: UnitFolder | null; files: YearFile[] }[] = [];
  const put = (folder: UnitFolder | null, ...files: YearFile[]) => planned.push({ folder, files });
  const made = (folder: UnitFolder | null, name: string, make: () => Promise<Buffer>) =>
    put(folder, madeFile(place, folder ? UNIT_FOLDER[folder] : "", `${name}.xlsx`, name, make));
  for (const list of unitLists(unit)) made(list.folder, list.table.name, () => listWorkbook(list.table, head));
  for (const { folder, name, content } of unit.documents) put(folder, ...documentFiles(place, UNIT_FOLDER[folder], name, content));
  const versions = versionFiles(unit, place);
  for (const version of versions) put(version.folder, version);
  made("assessment", "Bảng tổng hợp", () => unitTableWorkbook(table, head));
  for (const { numberText, document } of unit.decisions)
    put("decision", ...documentFiles(place, UNIT_FOLDER.decision, `Quyết định ${numberText}`, document));
  const evidence = evidenceFiles(unit, place);
  put("evidence", ...evidence);
  const data = unitYearJson(unit, { submissions: pathsById(versions), evidence: pathsById(evidence) }, at);
  put(
    "data",
    jsonFile(place, UNIT_FOLDER.data, "hồ sơ", "Số liệu của hồ sơ cho chương trình đọc", data),
    jsonFile(
      place,
      UNIT_FOLDER.data,
      "hồ sơ (lược đồ)",
      "Mô tả các trường của tệp “hồ sơ.json” (JSON Schema)",
      jsonSchemaOf(unitYearSchema),
    ),
  );
  return ORDER.flatMap((folder) => planned.filter((part) => part.folder === folder).flatMap(({ files }) => files));
}
