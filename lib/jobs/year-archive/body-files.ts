import "server-only";
import { type BodyYearJson, bodyYearSchema, jsonSchemaOf } from "../../api/year-schemas";
import type { BodyYear } from "../../db/body-year";
import { yearEvents } from "../../db/year-audit";
import { bodyListWorkbook } from "../../documents/xlsx/body-list";
import { listWorkbook } from "../../documents/xlsx/list-table";
import { longListWorkbook } from "../../documents/xlsx/long-list";
import { matrixWorkbook } from "../../documents/xlsx/matrix";
import type { SheetHead } from "../../documents/xlsx/sheet";
import { auditLabel } from "../../domain/audit";
import { detailTexts } from "../../domain/audit-details";
import { matrixData } from "../../domain/matrix-data";
import { type Actor, can } from "../../domain/permissions";
import { canonicalJson } from "../../domain/submission";
import { BODY_FOLDER } from "../../domain/year-archive";
import { formatDay, formatReceipt, vietnamInstant } from "../../format";
import { bodyListFor, matrixFor } from "../../queries/body-tables";
import type { IssuedPaper } from "../../queries/issued-papers";
import { bodyYearJson } from "./body-json";
import { extensionTable, meetingTable } from "./body-lists";
import { documentFiles, frozenFiles, jsonFile, madeFile, type Place, type YearFile } from "./year-file";

function tableFiles(actor: Actor, body: BodyYear, place: Place, head: SheetHead, at: Date): YearFile[] {
  const { year } = body.cycle;
  const folder = BODY_FOLDER.tables;
  const list = async () => bodyListWorkbook((await bodyListFor(actor, year, { search: "", cluster: "" }, at)).list, head);
  const matrix = async () => {
    const { matrix: compact, units } = await matrixFor(actor, year, { cluster: "", failing: false }, at);
    return matrixWorkbook(compact, matrixData({ units }), head);
  };
  const extensions = extensionTable(body);
  return [
    madeFile(place, folder, "Danh sách đơn vị.xlsx", "Danh sách các đơn vị với kết quả, đề xuất và kết luận", list),
    madeFile(place, folder, "Ma trận chỉ tiêu.xlsx", "Chỉ tiêu, kết quả của mọi đơn vị theo từng tiêu chí", matrix),
    ...(extensions.rows.length > 0 ? [madeFile(place, folder, "Gia hạn.xlsx", "Gia hạn", () => listWorkbook(extensions, head))] : []),
  ];
}

function meetingFiles(body: BodyYear, place: Place, head: SheetHead): YearFile[] {
  return body.meetings.map((meeting) => {
    const name = `Phiên họp ${formatDay(meeting.heldOn).replaceAll("/", "-")}`;
    return madeFile(place, BODY_FOLDER.meetings, `${name}.xlsx`, `${name}: kết quả biểu quyết`, () =>
      listWorkbook(meetingTable(meeting), head),
    );
  });
}

function decisionFiles(body: BodyYear, place: Place): YearFile[] {
  return body.decisions.flatMap(({ numberText, issued, content, sha256 }) => {
    const name = `Quyết định ${numberText}`;
    const make = () => Buffer.from(canonicalJson(content), "utf8");
    const frozen = madeFile(place, BODY_FOLDER.decisions, `${name}.json`, `${name}: nội dung đúng như khi ban hành`, make);
    return [...documentFiles(place, BODY_FOLDER.decisions, name, issued.document), { ...frozen, receivedSha256: sha256 }];
  });
}

function cycleFiles(body: BodyYear, place: Place, json: BodyYearJson): YearFile[] {
  const sets = json.criteriaSets.map((set) => {
    const name = `${set.name} (phiên bản ${set.version})`;
    return jsonFile(place, BODY_FOLDER.cycle, name, name, set);
  });
  return [jsonFile(place, BODY_FOLDER.cycle, `Năm công tác ${body.cycle.year}`, "Thời hạn, quy tắc, căn cứ của năm", json.cycle), ...sets];
}

function auditFile(actor: Actor, { cycle }: BodyYear, place: Place, head: SheetHead): YearFile {
  const between = { from: cycle.registration.opensAt, to: vietnamInstant(`${cycle.year}-12-31`, "23:59", true) };
  const cells = async function* () {
    for await (const { seq, at, actorName, action, unitCode, details } of yearEvents(actor, cycle.id, between)) {
      yield [seq, formatReceipt(at), actorName, auditLabel(action), unitCode, detailTexts(details).join("; ")];
    }
  };
  const table = {
    name: "Nhật ký",
    signatures: [],
    title: `Nhật ký năm công tác ${cycle.year}`,
    subtitle:
      "Mọi việc trên các hồ sơ của năm và việc chung của cơ quan điều hành, từ lúc mở đăng ký đến hết năm; không gồm đăng nhập, tài khoản",
    columns: [
      { title: "Số", width: 8, format: "centre" as const },
      { title: "Lúc", width: 30, format: "centre" as const },
      { title: "Ai", width: 28 },
      { title: "Việc", width: 32 },
      { title: "Đơn vị", width: 10, format: "centre" as const },
      { title: "Chi tiết", width: 80 },
    ],
  };
  return madeFile(place, BODY_FOLDER.audit, "Nhật ký.xlsx", "Nhật ký của năm", () => longListWorkbook(table, cells(), head));
}

/** Plans the files of a body's year that belong to no single unit, in the order of their folders. The log only for those who may see it. */
export function bodyFiles(
  actor: Actor,
  body: BodyYear,
  place: Place,
  more: { head: SheetHead; at: Date; units: BodyYearJson["units"]; papers: readonly IssuedPaper[] },
): YearFile[] {
  const json = bodyYearJson(body, more.units, more.at);
  const schema = jsonSchemaOf(bodyYearSchema);
  return [
    ...tableFiles(actor, body, place, more.head, more.at),
    ...meetingFiles(body, place, more.head),
    ...decisionFiles(body, place),
    ...more.papers.flatMap((paper) => frozenFiles(place, BODY_FOLDER.papers, paper)),
    ...cycleFiles(body, place, json),
    ...(can(actor, "seeAudit") ? [auditFile(actor, body, place, more.head)] : []),
    jsonFile(place, BODY_FOLDER.data, "cơ quan", "Số liệu chung của năm cho chương trình đọc", json),
    jsonFile(place, BODY_FOLDER.data, "cơ quan (lược đồ)", "Mô tả các trường của tệp “cơ quan.json” (JSON Schema)", schema),
  ];
}
