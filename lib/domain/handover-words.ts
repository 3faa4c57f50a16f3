/** What a handover does, in sentences: before it is confirmed and after it was done. */
import { shiftDay } from "./calendar-day";
import { closesAccount, type HandoverPlan, type HeldRole, mayEnterOn } from "./handover";
import { POSITION_LABEL, ROLE_LABEL } from "./labels";
import { printDay } from "./tables";

/** "Bí thư · Đoàn cơ sở Sở Y tế", "Cán bộ theo dõi": a position in one line. */
export function positionLine(held: Pick<HeldRole, "role" | "position" | "unitName">): string {
  return held.role === "unitOfficer" ? `${POSITION_LABEL[held.position]} · ${held.unitName}` : ROLE_LABEL[held.role];
}

/** What stays behind for the newcomer to go on with, as counted before. */
export interface HandoverBelongings {
  /** Drafts of papers of the unit. */
  drafts: number;
  /** Dossiers of open years of the unit. */
  dossiers: number;
}

function whenWords({ day, today, leaver }: HandoverPlan): string {
  if (day === today) return `${leaver.name} thôi giữ chức vụ ngay khi đồng chí xác nhận, hôm nay ${printDay(day)}.`;
  return `${leaver.name} giữ chức vụ đến hết ngày ${printDay(shiftDay(day, -1))}; quyền kết thúc lúc 00:00 ngày ${printDay(day)}.`;
}

function accessWords(plan: HandoverPlan): string {
  const { leaver, leaverKeeps, day, today } = plan;
  if (!closesAccount(plan)) {
    return `${leaver.name} vẫn giữ ${leaverKeeps.length} vai trò khác nên vẫn đăng nhập được, chỉ với quyền của các vai trò đó.`;
  }
  const when = day === today ? "Ngay lúc đó" : "Từ lúc đó";
  return `${when} ${leaver.name} không đăng nhập được nữa; phiên đang mở, mã truy cập cho chương trình và liên kết chưa dùng đều hết hiệu lực.`;
}

function belongingsWords(plan: HandoverPlan, { drafts, dossiers }: HandoverBelongings): string[] {
  if (plan.held.role === "monitor") return monitorWords(plan);
  if (plan.held.role !== "unitOfficer") return [];
  const papers = drafts > 0 ? ` và ${drafts} dự thảo văn bản` : "";
  return [
    `${dossiers} hồ sơ năm đang mở${papers} là của đơn vị, ở nguyên chỗ cũ: ${plan.newcomer.name} mở và làm tiếp được từ ngày đó. Việc cần làm, ý kiến trả lại và nhắc hạn hiện cho người nhận.`,
  ];
}

function monitorWords({ moves, unfollowed, newcomer }: HandoverPlan): string[] {
  const names = (dossiers: HandoverPlan["moves"]) => dossiers.map(({ unitName, year }) => `${unitName} (${year})`).join(", ");
  return [
    moves.length > 0
      ? `${newcomer.name} theo dõi ${moves.length} hồ sơ: ${names(moves)}.`
      : "Người bàn giao không theo dõi hồ sơ nào của năm đang mở.",
    ...(unfollowed.length > 0
      ? [`${names(unfollowed)}: chưa có người theo dõi, vì ${newcomer.name} giữ chức vụ tại đơn vị đó. Cần phân công người khác.`]
      : []),
  ];
}

/** Says in sentences what the plan does, in the order in which people ask: when, what access ends, who comes, what moves. */
export function handoverSentences(plan: HandoverPlan, belongings: HandoverBelongings): string[] {
  const { newcomer, newcomerLeaves, held, day, today } = plan;
  const account = newcomer.userId ? "dùng tài khoản đang có" : "được cấp tài khoản mới và một liên kết đặt mật khẩu dùng một lần";
  return [
    whenWords(plan),
    accessWords(plan),
    `${newcomer.name} giữ chức vụ ${positionLine(held)} ${day === today ? "ngay từ hôm nay" : "từ 00:00"} ngày ${printDay(day)}, ${account}.`,
    ...newcomerLeaves.map((role) => `${newcomer.name} thôi giữ chức vụ ${positionLine(role)} từ cùng ngày.`),
    ...belongingsWords(plan, belongings),
    "Nhật ký và những gì đã nộp vẫn ghi tên người đã làm.",
  ];
}

/** Says why somebody with these roles does not get in on `today`; null where they do. */
export function closedDoorWords(roles: readonly Pick<HeldRole, "validFrom" | "validTo">[], today: string): string | null {
  if (mayEnterOn(roles, today)) return null;
  const coming = roles
    .map((role) => role.validFrom)
    .filter((day) => day > today)
    .sort()[0];
  return coming
    ? `Chức vụ của đồng chí có hiệu lực từ ngày ${printDay(coming)}; từ 00:00 ngày đó đồng chí đăng nhập được.`
    : "Đồng chí không còn giữ chức vụ nào nên không đăng nhập được nữa. Cần xem hoặc xóa dữ liệu của mình, đồng chí liên hệ quản trị Đoàn Khối.";
}
