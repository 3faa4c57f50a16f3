/** Bản đăng ký of a unit: its plan in figures is a wide appendix. Source: programme.md, step 1; documents.md. */
import type { DocumentContent, DocumentRow } from "../domain/document";
import { column, type Issue, officialDocument, PROGRAMME, printShortDate, says } from "./content";
import { organWithName, type Signer, signatureOf } from "./signing";

/** One criterion in printed values. */
export interface RegistrationRow {
  code: string;
  name: string;
  unit: string;
  mandatory: boolean;
  threshold: string;
  lastYear: string;
  target: string;
  solution: string;
  dueText: string;
  person: string;
}

export interface RegistrationInput extends Issue {
  unitName: string;
  upperName: string;
  /** Căn cứ, one per entry, without dash and ending. */
  grounds: string[];
  groups: { code: string; name: string; rows: RegistrationRow[] }[];
  branchCount: number | null;
  memberCount: number | null;
  /** The meeting that agreed on the plan; null where none is recorded. */
  agreedOn: string | null;
  signer: Signer;
  recipients: string[];
}

/** Content of the Bản đăng ký; `day` null makes it a draft. */
export function registrationDocument(input: RegistrationInput): DocumentContent {
  const { year, unitName, groups, signer } = input;
  const organ = organWithName(signer.organ, unitName);
  const size = [
    input.branchCount === null ? "" : `${input.branchCount} chi đoàn`,
    input.memberCount === null ? "" : `${input.memberCount} đoàn viên`,
  ];
  const has = size.filter(Boolean).join(", ");
  const rows = groups.flatMap((group) => group.rows);
  const mandatory = rows.filter((row) => row.mandatory).length;
  const agreed = input.agreedOn ? `Theo kết quả cuộc họp ${printShortDate(input.agreedOn, year)}, ` : "";
  return officialDocument(input, null, {
    typeName: "BẢN ĐĂNG KÝ",
    subject: [`Xây dựng ${PROGRAMME} năm ${year}`],
    addressees: [`Ban Thường vụ ${input.upperName}`],
    blocks: [
      ...(input.grounds.length > 0 ? [{ kind: "grounds" as const, lines: input.grounds }] : []),
      says(`${agreed}${organ}${has ? ` (${has})` : ""} đăng ký xây dựng ${PROGRAMME} năm ${year} với các nội dung sau:`),
      ...groups.map((group) => says(`${group.code}. ${group.name}: ${group.rows.length} tiêu chí.`)),
      says(
        `Tổng cộng ${rows.length} tiêu chí, trong đó có ${mandatory} tiêu chí bắt buộc; chỉ tiêu, giải pháp, thời gian và người phụ trách theo phụ lục kèm theo.`,
      ),
      says(`${organ} cam kết tổ chức thực hiện, tự đánh giá và báo cáo kết quả đúng thời gian quy định./.`),
    ],
    signatures: [signatureOf(signer)],
    recipients: input.recipients,
    appendices: [
      {
        label: "PHỤ LỤC",
        title: `CHỈ TIÊU ĐĂNG KÝ XÂY DỰNG ${PROGRAMME.toUpperCase()} NĂM ${year}`,
        subtitle: `(Kèm theo Bản đăng ký ${printShortDate(input.day, year)} của ${organ})`,
        landscape: true,
        signatures: [],
        blocks: [
          {
            kind: "table",
            columns: [
              column("TT", 12, "centre"),
              column("Nội dung, tiêu chí", 57),
              column("ĐVT", 22, "centre"),
              column("Ngưỡng tối thiểu", 20, "centre"),
              column(`Kết quả năm ${year - 1}`, 24, "centre"),
              column(`Chỉ tiêu đăng ký năm ${year}`, 24, "centre"),
              column("Giải pháp thực hiện", 46),
              column("Thời gian hoàn thành", 22, "centre"),
              column("Người phụ trách", 26),
            ],
            rows: groups.flatMap(({ code, name, rows }): DocumentRow[] => [
              { group: `Nội dung ${code}. ${name}` },
              ...rows.map((row) => ({ cells: cellsOf(row) })),
            ]),
          },
          { kind: "paragraph", text: [{ text: "Dấu * chỉ tiêu chí bắt buộc.", italic: true }] },
        ],
      },
    ],
  });
}

function cellsOf(row: RegistrationRow): string[] {
  const { code, mandatory, name, unit, threshold, lastYear, target, solution, dueText, person } = row;
  return [mandatory ? `${code}*` : code, name, unit, threshold, lastYear, target, solution, dueText, person];
}
