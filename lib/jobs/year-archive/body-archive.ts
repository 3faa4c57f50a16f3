import "server-only";
import { type BodyYear, bodyYearOf } from "../../db/body-year";
import { inScope } from "../../db/scope";
import { frontPage } from "../../documents/archive/front-page";
import { archiveNames, safeFolder } from "../../domain/archive-path";
import { STATUS_FOR_BODY } from "../../domain/labels";
import { type Actor, seesBody } from "../../domain/permissions";
import { BODY_FOLDER, FRONT_PAGE, type IndexRow, UNIT_FOLDER, yearArchiveName } from "../../domain/year-archive";
import { formatInstant } from "../../format";
import { bodyHead } from "../../queries/sheet-head";
import { bodyFiles } from "./body-files";
import { gatherUnit } from "./gather-unit";
import { type ArchiveTitle, closingFiles, warningsOf } from "./index-files";
import { noted, type Progress, sectionsByFolder, type YearArchive } from "./unit-archive";
import { unitFiles } from "./unit-files";
import { madeFile, type Place, type YearFile } from "./year-file";

type Listed = BodyYear["units"][number];

function folderOf({ code, shortName, name }: Listed): string {
  return safeFolder(`${code} ${shortName || name}`);
}

/** The page of one unit's folder, so that the folder can be handed on by itself. */
function unitPage(place: Place, rows: readonly IndexRow[], { name }: Listed, title: ArchiveTitle): YearFile {
  const folder = place.folders.map((part) => `${part}/`).join("");
  const make = () => {
    const own = rows.filter(({ path }) => path.startsWith(folder));
    return frontPage({
      title: `${title.title}: ${name}`,
      subtitle: `${title.bodyName} · lập lúc ${formatInstant(title.madeAt)}`,
      paragraphs: ["Mọi tệp của đơn vị trong năm. Mã SHA-256 của từng tệp ở tệp mục lục của cả hồ sơ năm."],
      warnings: warningsOf(own),
      sections: sectionsByFolder(own, folder, "Chung"),
    });
  };
  return madeFile(place, "", FRONT_PAGE, `Trang mở đầu của ${name}`, make);
}

interface Making {
  actor: Actor;
  body: BodyYear;
  at: Date;
  nameOf: Place["nameOf"];
  rows: IndexRow[];
  title: ArchiveTitle;
}

/** One unit after the other: only one is held at a time. A unit that went out of scope meanwhile is left out. */
async function* allUnits({ actor, body, at, nameOf, rows, title }: Making): AsyncGenerator<YearFile> {
  for (const listed of body.units) {
    const unit = await gatherUnit(actor, { year: body.cycle.year, unitCode: listed.code }, at);
    if (!unit) continue;
    const place = { nameOf, folders: [BODY_FOLDER.units, folderOf(listed)], unitCode: listed.code };
    yield* unitFiles(unit, place, at);
    yield unitPage(place, rows, listed, title);
  }
}

async function* everything(making: Making): AsyncGenerator<YearFile> {
  const { actor, body, at, nameOf, rows, title } = making;
  const place = { nameOf, folders: [], unitCode: "" };
  const head = bodyHead(body.root, at);
  const units = body.units.map((unit) => {
    const folder = `${BODY_FOLDER.units}/${folderOf(unit)}`;
    return { code: unit.code, name: unit.name, status: unit.status, folder, file: `${folder}/${UNIT_FOLDER.data}/hồ sơ.json` };
  });
  yield* bodyFiles(actor, body, place, { head, at, units });
  yield* allUnits(making);
  const sections = () => [
    ...sectionsByFolder(
      rows.filter(({ unitCode }) => unitCode === ""),
      "",
      "Chung",
    ),
    {
      title: `Đơn vị (${units.length})`,
      lines: units.map(({ folder, name, code, status }) => ({
        ...{ href: `${folder}/${FRONT_PAGE}`, text: name, note: `${code} · ${STATUS_FOR_BODY[status]}` },
      })),
    },
  ];
  yield* closingFiles(place, rows, title, head, sections);
}

/** Gives the record of a body's year with every unit in it; null for those who do not see the whole body, and where there is no such year. */
export async function bodyYearArchive(actor: Actor, year: number, at: Date, report: Progress): Promise<YearArchive | null> {
  if (!seesBody(actor)) return null;
  const body = await inScope(actor, (tx) => bodyYearOf(tx, actor, year));
  if (!body) return null;
  const { name: bodyName, shortName } = body.root;
  const title = { title: `Hồ sơ “3 chủ động” năm ${year}`, bodyName, madeAt: at, madeBy: actor.name };
  const rows: IndexRow[] = [];
  const files = everything({ actor, body, at, nameOf: archiveNames(), rows, title });
  const reached = (file: YearFile) => {
    const unit = body.units.findIndex(({ code }) => code === file.unitCode);
    if (unit >= 0) report(unit, body.units.length);
  };
  return { name: yearArchiveName(year, shortName || bodyName), source: noted(files, rows, reached) };
}
