/** A năm công tác: its reference documents, its default calendar, and the phase one reads in the year switch. Source: programme.md, "One year of work". */
import { z } from "zod";
import { isCalendarDay } from "./calendar-day";
import { isOnTime, windowState } from "./deadlines";
import type { CycleState } from "./workflow";

/** One căn cứ of the cycle; `date` is an ISO calendar day. */
export const referenceDocumentSchema = z.object({
  number: z.string().trim().min(1, "Cần có số, ký hiệu").max(60),
  date: z.string().refine(isCalendarDay, "Ngày chưa đúng"),
  issuer: z.string().trim().max(200),
  title: z.string().trim().min(1, "Cần có trích yếu").max(500),
});
export const referenceDocumentsSchema = z.array(referenceDocumentSchema).max(20);
export type ReferenceDocument = z.infer<typeof referenceDocumentSchema>;

/** The default calendar of a cycle as Vietnamese wall clocks ("yyyy-mm-ddThh:mm"), anchored on the letter; every one is editable. */
export function defaultCalendar(year: number) {
  return {
    registrationOpensAt: `${year - 1}-10-17T00:00`,
    registrationDueAt: `${year - 1}-11-30T23:59`,
    registrationPhrase: `hết ngày 30/11/${year - 1}`,
    approvalDueAt: `${year - 1}-12-15T23:59`,
    dataDate: `${year}-10-31`,
    reportOpensAt: `${year}-10-15T00:00`,
    reportDueAt: `${year}-11-07T23:59`,
    reportPhrase: `trước ngày 08/11/${year}`,
    appraisalDueAt: `${year}-11-20T23:59`,
    meetingDueAt: `${year}-11-30T23:59`,
    summaryDueAt: `${year}-12-05T23:59`,
  };
}

export type CalendarField = keyof ReturnType<typeof defaultCalendar>;

/** The instants, days and phrases of a cycle in the words of its form. */
export const CALENDAR_LABEL: Record<CalendarField, string> = {
  registrationOpensAt: "Mở đăng ký",
  registrationDueAt: "Hạn đăng ký",
  registrationPhrase: "Hạn đăng ký ghi trong công văn",
  approvalDueAt: "Hạn duyệt đăng ký",
  dataDate: "Ngày chốt số liệu",
  reportOpensAt: "Mở báo cáo tự đánh giá",
  reportDueAt: "Hạn báo cáo",
  reportPhrase: "Hạn báo cáo ghi trong công văn",
  appraisalDueAt: "Hạn thẩm định",
  meetingDueAt: "Hạn họp Ban Thường vụ",
  summaryDueAt: "Hạn tổng hợp gửi cấp trên",
};

/** What the year switch says beside a year. */
export function cyclePhase(cycle: CycleState & { appraisalDueAt: Date; past?: boolean }, now: Date): string {
  if (cycle.past) return "năm đã qua";
  if (cycle.status === "draft") return "chưa mở";
  if (cycle.status === "closed") return "đã đóng";
  if (windowState(now, cycle.registration) === "notOpen") return "sắp mở đăng ký";
  if (windowState(now, cycle.report) !== "notOpen") {
    if (windowState(now, cycle.report) === "open") return "đang báo cáo";
    return isOnTime(now, cycle.appraisalDueAt) ? "đang thẩm định" : "đang xét công nhận";
  }
  return windowState(now, cycle.registration) === "open" ? "đang đăng ký" : "đang thực hiện";
}

/** The first year that can be kept. */
export const FIRST_YEAR = 2017;

/** Why a year that was never kept cannot be recorded as a past one, or null: it has to be over. `thisYear`: of the calendar in Vietnam. */
export function pastYearRefusal(year: number, thisYear: number): string | null {
  if (year < FIRST_YEAR) return `Chỉ ghi được số liệu từ năm ${FIRST_YEAR}.`;
  return year >= thisYear ? `Năm ${year} chưa qua: hãy tạo và mở năm công tác ở trang Năm công tác.` : null;
}

/** A published criteria set as the proposal for a past year sees it: the years that work by it. */
export interface SetOfYears {
  id: string;
  version: number;
  years: readonly number[];
}

/** Proposes the criteria set of a past year: the one in force then, else that of the nearest year (the later of two), else the oldest. Null where there is none. */
export function proposedSet(year: number, sets: readonly SetOfYears[]): string | null {
  const used = sets.flatMap(({ id, years }) => years.map((one) => ({ id, year: one, distance: Math.abs(one - year) })));
  used.sort((a, b) => a.distance - b.distance || b.year - a.year);
  const [oldest] = [...sets].sort((a, b) => a.version - b.version);
  return used[0]?.id ?? oldest?.id ?? null;
}
