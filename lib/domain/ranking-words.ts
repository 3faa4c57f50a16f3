/** Words of a thi đua ranking: refusals, ranks with their ties, how a rank stands to last year's. */
import type { RankingRefusal } from "./ranking";
import { TIE_BREAK_LABEL } from "./scoring-labels";
import type { Place, Standing } from "./standing";

export const RANKING_REFUSAL: Record<RankingRefusal, string> = {
  notYourPart: "Việc này thuộc phần việc của Ban Thường vụ.",
  ownUnit: "Đồng chí đang giữ vai trò ở đơn vị này nên không chọn khen thưởng cho chính đơn vị.",
  cycleNotOpen: "Năm công tác chưa mở hoặc đã đóng.",
  published: "Kết quả thi đua đã công bố. Muốn sửa, thư ký Ban Thường vụ rút công bố trước.",
  notPublished: "Kết quả thi đua chưa công bố.",
  notAppraised: "Phiếu chưa hoàn tất thẩm định nên chưa chọn khen thưởng được.",
  noneAppraised: "Chưa có phiếu nào hoàn tất thẩm định nên chưa có gì để công bố.",
  documentIssued: "Đã ban hành văn bản theo kết quả này nên không rút công bố được; hủy hoặc thu hồi văn bản trước.",
};

/** "cùng hạng", "bằng điểm, xét theo được công nhận “3 chủ động”"; "" where the points alone decided. */
export function tieWords({ tied, brokenBy }: Place): string {
  const parts = [tied && "cùng hạng", brokenBy && `bằng điểm, xét theo ${TIE_BREAK_LABEL[brokenBy]}`];
  return parts.filter(Boolean).join("; ");
}

/** "3", "3 (cùng hạng)"; "—" where it is not ranked. */
export function placeWords(place: Place): string {
  if (place.rank === null) return "—";
  const tie = tieWords(place);
  return tie ? `${place.rank} (${tie})` : String(place.rank);
}

/** "Không xét thi đua: LT1 “Tập thể không bị kỷ luật trong năm”, theo Quy định …" for every condition that does not hold. */
export function knockOutWords({ knockedOut }: Pick<Standing, "knockedOut">): string[] {
  return knockedOut.map(({ code, text, clause }) => `Không xét thi đua: ${code} “${text}”${clause ? `, theo ${clause}` : ""}`);
}

/** "Năm trước hạng 5: tăng 2 bậc"; "" where there is no rank of last year, "Năm trước hạng 5" where there is none now. */
export function comparedRank(before: number | null, now: number | null): string {
  if (before === null) return "";
  if (now === null) return `Năm trước hạng ${before}`;
  if (before === now) return `Năm trước hạng ${before}: giữ nguyên`;
  return `Năm trước hạng ${before}: ${now < before ? "tăng" : "giảm"} ${Math.abs(before - now)} bậc`;
}

/** What the note column says of a line: why it is not ranked, ties in cụm and Khối, why the awards differ from the proposal. */
export function standingNotes(standing: Standing): string[] {
  const { inCluster, inBody, awardReason } = standing;
  const [cluster, body] = [tieWords(inCluster), tieWords(inBody)];
  const ties =
    cluster === body && body !== "" ? [`Trong cụm và Khối: ${body}`] : [cluster && `Trong cụm: ${cluster}`, body && `Trong Khối: ${body}`];
  const none = standing.maximum === 0 ? "Không tiêu chí nào áp dụng nên không xếp hạng" : "";
  return [...knockOutWords(standing), none, ...ties, awardReason && `Khen thưởng khác đề xuất: ${awardReason}`].filter(
    (words) => words !== "",
  );
}
