/** Biên bản họp Ban Thường vụ: attendance, votes per unit, outcome and reasons, two signatures. Source: programme.md, step 6. */
import type { DocumentBlock, DocumentContent } from "../domain/document";
import { OUTCOME_LABEL, proposalLabel, reasonSentence } from "../domain/labels";
import type { Ballot, Outcome } from "../domain/meeting";
import type { Tabled } from "../domain/tabled";
import {
  attendance,
  column,
  heading,
  type Issue,
  namedLine,
  officialDocument,
  PROGRAMME,
  printCount,
  printLongDate,
  says,
  typedParagraphs,
} from "./content";
import { chairSignature, membersOf, organWithName, type Signer, titledSignature, titleOf } from "./signing";

/** A dossier on the agenda; `conflicted` names members who did not vote on it. */
export interface SessionItem {
  tabled: Pick<Tabled, "unitName" | "eligible" | "groups" | "reasons" | "lateDays">;
  ballot: Ballot | null;
  conflicted: string[];
}

export interface SessionMinutesInput extends Issue {
  venue: string;
  from: string;
  until: string;
  present: number;
  total: number;
  absent: string;
  guests: string;
  chair: Signer;
  secretary: { position: string; name: string };
  agenda: SessionItem[];
  discussion: string;
  recipients: string[];
}

/** Content of the minutes; the day of the header is the day of the session. */
export function sessionMinutes(input: SessionMinutesInput): DocumentContent {
  const { year, chair, secretary, body, agenda } = input;
  const organ = organWithName(chair.organ, body.name);
  return officialDocument(input, "BB", {
    typeName: "BIÊN BẢN",
    subject: [`Họp ${organ}`, `xét công nhận ${PROGRAMME} năm ${year}`],
    blocks: [
      says(`Thời gian: ${input.from || "……"}, ${printLongDate(input.day, year)}.`),
      says(`Địa điểm: ${input.venue || "……"}.`),
      heading("I. THÀNH PHẦN"),
      ...attendance(input, membersOf(chair.organ)),
      ...namedLine("Mời dự", input.guests),
      says(`Chủ tọa: đồng chí ${chair.name || "……"}, ${titleOf(chair)}.`),
      says(`Thư ký: đồng chí ${secretary.name || "……"}${secretary.position ? `, ${secretary.position}` : ""}.`),
      heading("II. NỘI DUNG"),
      says(`Cuộc họp nghe báo cáo kết quả thẩm định, thảo luận và biểu quyết về ${printCount(agenda.length)}\u00a0hồ\u00a0sơ.`),
      ...typedParagraphs(input.discussion),
      heading("III. KẾT QUẢ BIỂU QUYẾT"),
      ballotTable(agenda),
      ...remarks(agenda),
      heading("IV. KẾT LUẬN"),
      ...outcomes(agenda),
      says(`Cuộc họp kết thúc lúc ${input.until || "……"} cùng ngày. Biên bản đã được thông qua trước cuộc họp./.`),
    ],
    signatures: [titledSignature("Thư ký", secretary), chairSignature(chair)],
    recipients: input.recipients,
  });
}

function ballotTable(agenda: readonly SessionItem[]): DocumentBlock {
  return {
    kind: "table",
    columns: [
      column("STT", 11, "centre"),
      column("Đơn vị", 46),
      column("Kết quả 3 nội dung", 18, "centre"),
      column("Đề xuất", 20, "centre"),
      column("Tán thành", 14, "centre"),
      column("Không tán thành", 15, "centre"),
      column("Ý kiến khác", 14, "centre"),
      column("Kết luận", 22, "centre"),
    ],
    rows: agenda.map(({ tabled, ballot }, index) => ({
      cells: [
        String(index + 1),
        tabled.unitName,
        tabled.groups.map((group) => `${group.passed}/${group.applicable}`).join("; "),
        proposalLabel(tabled.eligible),
        ...votes(ballot),
        ballot ? OUTCOME_LABEL[ballot.outcome] : "",
      ],
    })),
  };
}

/** Votes for, against and other, each of all that were cast: "08/09". */
function votes(ballot: Ballot | null): string[] {
  if (!ballot) return ["", "", ""];
  const counts = [ballot.votesFor, ballot.votesAgainst, ballot.votesOther];
  const cast = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (count === 0 ? "0" : `${printCount(count)}/${printCount(cast)}`));
}

/** What the table cannot hold: reasons of the BTV and of the Đề xuất, members who did not vote. */
function remarks(agenda: readonly SessionItem[]): DocumentBlock[] {
  return agenda.flatMap(({ tabled, ballot, conflicted }) => {
    const parts = [
      tabled.eligible ? "" : tabled.reasons.map(reasonSentence).join(" "),
      ballot?.reason.trim() ? `Ý kiến của cuộc họp: ${ballot.reason.trim().replace(/\.?$/u, ".")}` : "",
      conflicted.length > 0 ? `Không tham gia biểu quyết do giữ chức vụ tại đơn vị: đồng chí ${conflicted.join(", đồng chí ")}.` : "",
    ].filter(Boolean);
    return parts.length === 0 ? [] : [says(`- ${tabled.unitName}: ${parts.join(" ")}`)];
  });
}

function outcomes(agenda: readonly SessionItem[]): DocumentBlock[] {
  const names = (outcome: Outcome) => agenda.filter((item) => item.ballot?.outcome === outcome).map((item) => item.tabled.unitName);
  return (Object.keys(OUTCOME_LABEL) as Outcome[]).flatMap((outcome) => {
    const units = names(outcome);
    return units.length === 0
      ? []
      : [
          says(
            `${OUTCOME_LABEL[outcome]}: ${printCount(units.length)} đơn vị${units.length > 15 ? " (theo bảng kết quả biểu quyết)" : ` (${units.join("; ")})`}.`,
          ),
        ];
  });
}
