import "server-only";
import type { CycleRecord } from "../db/cycles";
import { findCycle } from "../db/cycles";
import { dayOf } from "../db/days";
import type { Tx } from "../db/scope";
import { windowState } from "../domain/deadlines";
import { groundOf } from "../domain/decision";
import type { DocumentFields, DocumentKind } from "../domain/document-kinds";
import { POSITION_LABEL } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { formatDay, isoDay } from "../format";
import type { DocumentAbout } from "../use-cases/draft-document";

const PROGRAMME = 'Đoàn cơ sở "3 chủ động"';

/** What a new draft begins with where the issuer's last document says nothing: its Bí thư signs, today is the day, texts are the usual ones. Three statements at most. */
export async function usualFields(
  context: { tx: Tx; actor: Actor; at: Date },
  kind: DocumentKind,
  about: DocumentAbout,
  issuerId: string,
): Promise<DocumentFields> {
  const { tx, actor, at } = context;
  const cycle = await findCycle(tx, actor, about.year);
  if (!cycle) return {};
  const head = await tx.membership.findFirst({
    where: { bodyId: actor.bodyId, unitId: issuerId, position: "secretary", role: { in: ["unitOfficer", "btvMember"] }, validTo: null },
    select: { user: { select: { name: true } } },
  });
  const name = head?.user.name ?? "";
  const people = {
    signerName: name,
    signerPosition: POSITION_LABEL.secretary,
    signerBy: "TM",
    chairName: name,
    chairPosition: POSITION_LABEL.secretary,
  };
  const heldOn = kind === "levelDecision" && about.roundId ? await sessionOf(tx, actor, about.roundId) : null;
  const place = about.meetingId ? await placeOf(tx, actor, about.meetingId) : "";
  const own: DocumentFields =
    kind === "appraisalSheet" ? { reviewerName: actor.name } : { preparedBy: actor.name, secretaryName: actor.name };
  return { signedOn: isoDay(at), venue: place, ...people, ...own, ...wordsOf(kind, cycle, { at, heldOn }) };
}

async function placeOf(tx: Tx, actor: Actor, id: string): Promise<string> {
  const meeting = await tx.meeting.findUnique({ where: { bodyId_id: { bodyId: actor.bodyId, id } }, select: { place: true } });
  return meeting?.place ?? "";
}

/** ISO day of the session that decided the levels of organisations; null where none was noted. */
async function sessionOf(tx: Tx, actor: Actor, roundId: string): Promise<string | null> {
  const key = { bodyId: actor.bodyId, roundId, subject: "organisation" as const };
  const decision = await tx.levelDecision.findUnique({ where: { bodyId_roundId_subject: key }, select: { heldOn: true } });
  return dayOf(decision?.heldOn ?? null);
}

function wordsOf(kind: DocumentKind, cycle: CycleRecord, { at, heldOn }: { at: Date; heldOn: string | null }): DocumentFields {
  const { year, reportPhrase, registrationPhrase } = cycle;
  const grounds = cycle.references.map(groundOf).join("\n");
  const toUnits = { addressees: "Ban Chấp hành các TCCSĐ trực thuộc", recipients: "Như kính gửi\nLưu" };
  const reporting = windowState(at, cycle.report) !== "notOpen";
  switch (kind) {
    case "registration":
    case "report":
      return { grounds, recipients: "Như kính gửi\nLưu" };
    case "committeeMinutes":
      return { conclusion: "Thống nhất kết quả tự đánh giá nêu trên, báo cáo Ban Thường vụ Đoàn cấp trên xem xét.", recipients: "Lưu" };
    case "sessionMinutes":
      return { recipients: "Lưu Văn phòng" };
    case "commendation":
      return { grounds, recipients: "Như kính gửi\nLưu Văn phòng" };
    case "summaryReport":
      return { recipients: "Như kính gửi\nLưu Văn phòng" };
    case "launch":
      return {
        ...{ ...toUnits, grounds, about: `triển khai xây dựng thực hiện ${PROGRAMME} năm ${year}` },
        tasks: [
          `Tổ chức đăng ký các chỉ tiêu xây dựng ${PROGRAMME} năm ${year}, gửi về Ban Thường vụ ${registrationPhrase}.`,
          "Thường xuyên kiểm tra, đánh giá kết quả thực hiện dựa trên nội dung đã đăng ký, bảo đảm đúng quy trình, đúng thẩm quyền.",
          `Hoàn thành việc đánh giá trên Phần mềm Quản lý đoàn viên làm cơ sở xác định tiêu chí thi đua và công nhận ${PROGRAMME} năm ${year}.`,
          `Tổng hợp, báo cáo kết quả thực hiện gửi về Ban Thường vụ ${reportPhrase} (gửi kèm Bảng tổng hợp đánh giá so với các chỉ tiêu đăng ký từ năm trước).`,
        ].join("\n"),
      };
    case "reminder":
      return {
        ...{ ...toUnits, addressees: "Ban Chấp hành các đơn vị có tên trong danh sách" },
        about: `nhắc gửi ${reporting ? "báo cáo kết quả" : "bản đăng ký"} ${PROGRAMME} năm ${year}`,
        what: reporting ? "báo cáo kết quả và Bảng tổng hợp" : "bản đăng ký chỉ tiêu",
        deadline: reporting ? reportPhrase : registrationPhrase,
      };
    case "selfClassification":
      return { grounds, recipients: "Như kính gửi\nLưu" };
    case "levelNotice":
      return { grounds, recipients: "Các đơn vị trực thuộc\nLưu Văn phòng" };
    case "levelDecision": {
      const session = heldOn ? [`Căn cứ Biên bản họp Ban Thường vụ ngày ${formatDay(heldOn)}`] : [];
      const last = "Xét kết quả tự đánh giá, xếp loại của các đơn vị và kết quả thẩm định";
      return {
        grounds: [grounds, ...session, last].filter(Boolean).join("\n"),
        recipients: "Các đơn vị có tên trong danh sách\nLưu Văn phòng",
      };
    }
    case "letter":
      return toUnits;
    default:
      return {};
  }
}
