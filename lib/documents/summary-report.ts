/** Báo cáo tổng hợp of the Khối to the level above: totals, by type, units that were not recognised; the list as an appendix. Source: programme.md, step 8. */
import type { BodyList, BodyListRow } from "../domain/body-list";
import type { DocumentBlock, DocumentContent } from "../domain/document";
import { STATUS_FOR_BODY } from "../domain/labels";
import { printShareWithPercent } from "../domain/tables";
import { formatWhole } from "../format";
import {
  column,
  heading,
  type Issue,
  officialDocument,
  PROGRAMME,
  printCount,
  printNumber,
  printShortDate,
  says,
  typedOrRoom,
} from "./content";
import { organWithName, type Signer, signatureOf } from "./signing";
import { bodyListAppendix } from "./tabled-list";

export interface SummaryReportInput extends Issue {
  upperName: string;
  list: BodyList;
  /** The decision that recognised; null before there is one. */
  decision: { number: number; day: string } | null;
  texts: { leadership: string; limits: string; direction: string; requests: string };
  signer: Signer;
  recipients: string[];
}

/** Content of the report; `number` null makes it a draft. */
export function summaryReport(input: SummaryReportInput): DocumentContent {
  const { year, list, body, texts, signer } = input;
  const organ = organWithName(signer.organ, body.name);
  const number = printNumber(input.number, "BC", body);
  return officialDocument(input, "BC", {
    typeName: "BÁO CÁO",
    subject: [`Tổng hợp kết quả xây dựng, công nhận ${PROGRAMME} năm ${year}`],
    addressees: [`Ban Thường vụ ${input.upperName}`],
    blocks: [
      heading("I. CÔNG TÁC LÃNH ĐẠO, TRIỂN KHAI"),
      ...typedOrRoom(texts.leadership),
      heading("II. KẾT QUẢ THỰC HIỆN"),
      ...totals(input),
      typeTable(list),
      ...notRecognised(list.rows),
      heading("III. HẠN CHẾ, NGUYÊN NHÂN"),
      ...typedOrRoom(texts.limits),
      heading(`IV. PHƯƠNG HƯỚNG NĂM ${year + 1}, ĐỀ XUẤT, KIẾN NGHỊ`),
      ...typedOrRoom(`${texts.direction}\n${texts.requests}`),
      says(`Trên đây là báo cáo tổng hợp kết quả xây dựng, công nhận ${PROGRAMME} năm ${year} của ${organ}./.`),
    ],
    signatures: [signatureOf(signer)],
    recipients: input.recipients,
    appendices: [bodyListAppendix(list, `(Kèm theo Báo cáo số ${number} ${printShortDate(input.day, year)} của ${organ})`)],
  });
}

function totals({ list, decision, year, body }: SummaryReportInput): DocumentBlock[] {
  const { units, branches, members, reported, late, eligible, recognised } = list.totals;
  const by = decision ? ` tại Quyết định số ${printNumber(decision.number, "QĐ", body)} ${printShortDate(decision.day, year)}` : "";
  return [
    says(`- Tổng số: ${printCount(units)} đơn vị, ${printCount(branches)} chi đoàn, ${formatWhole(members)} đoàn viên.`),
    says(`- Nộp báo cáo: ${printShareWithPercent(reported, units)}${late > 0 ? `, trong đó ${printCount(late)} đơn vị trễ hạn` : ""}.`),
    says(`- Đủ điều kiện công nhận theo kết quả thẩm định: ${printShareWithPercent(eligible, units)}.`),
    says(`- Được công nhận: ${printShareWithPercent(recognised, units)}${by}.`),
  ];
}

const RECOGNISED = STATUS_FOR_BODY.recognised;

function typeTable(list: BodyList): DocumentBlock {
  const types = [...new Set(list.rows.map((row) => row.unitType))];
  const rows = types.map((type) => {
    const of = list.rows.filter((row) => row.unitType === type);
    const count = (holds: (row: BodyListRow) => boolean) => String(of.filter(holds).length);
    const recognised = of.filter((row) => row.outcome === RECOGNISED).length;
    return {
      cells: [
        type,
        String(of.length),
        count((row) => row.reportedOn !== null),
        count((row) => row.eligible === true),
        String(recognised),
        printShareWithPercent(recognised, of.length).replace(/^.*=\u00a0/u, ""),
      ],
    };
  });
  return {
    kind: "table",
    columns: [
      column("Loại hình", 52),
      column("Số đơn vị", 20, "centre"),
      column("Nộp báo cáo", 22, "centre"),
      column("Đủ điều kiện", 22, "centre"),
      column("Được công nhận", 22, "centre"),
      column("Tỷ lệ", 22, "centre"),
    ],
    rows,
  };
}

function notRecognised(rows: readonly BodyListRow[]): DocumentBlock[] {
  const units = rows.filter((row) => row.outcome !== "" && row.outcome !== RECOGNISED);
  return units.length === 0
    ? []
    : [
        says(`Đơn vị không được công nhận, bị thu hồi (${printCount(units.length)}):`),
        ...units.map((row) => says(`- ${row.unitName}: ${row.outcome.toLocaleLowerCase("vi")}${row.note ? `. ${row.note}` : "."}`)),
      ];
}
