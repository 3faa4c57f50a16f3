/** Addresses of phiếu chấm: /2024/xep-loai/DCS03, /2024/xep-loai/DCS03/ban-chap-hanh, /2024/thi-dua/DCS03/xem-lai?ky=q1. Pure. */
import { PURPOSES, type Purpose, ROUND_PERIODS, type RoundPeriod, SUBJECTS, type Subject } from "./score-sheet";

export const PURPOSE_SLUG: Record<Purpose, string> = { classification: "xep-loai", emulation: "thi-dua" };
/** "" for the organisation itself. */
export const SUBJECT_SLUG: Record<Subject, string> = { organisation: "", executive: "ban-chap-hanh", standing: "ban-thuong-vu" };
/** The page of the yes/no questions among the pages of the nhóm. */
export const QUESTIONS_SLUG = "dieu-kien";

/** Which sheet an address is of. */
export interface SheetPlace {
  year: number;
  purpose: Purpose;
  period: RoundPeriod;
  subject: Subject;
  unitCode: string;
}

/** Gives the purpose of "xep-loai" or "thi-dua"; undefined for anything else. */
export function purposeOf(slug: string): Purpose | undefined {
  return PURPOSES.find((purpose) => PURPOSE_SLUG[purpose] === slug);
}

/** Gives the subject of "ban-chap-hanh" or "ban-thuong-vu", the organisation for ""; undefined for anything else. */
export function subjectOf(slug: string): Subject | undefined {
  return SUBJECTS.find((subject) => SUBJECT_SLUG[subject] === slug);
}

/** Gives the period of "q1" … "q4", the year for ""; undefined for anything else. */
export function periodOf(slug: string): RoundPeriod | undefined {
  return slug === "" ? "year" : ROUND_PERIODS.find((period) => period !== "year" && period === slug);
}

/** Gives the address of a round's list, with the collective and quarter in its query. */
export function roundAddress({ year, purpose, period, subject }: Omit<SheetPlace, "unitCode">): string {
  return `/${year}/${PURPOSE_SLUG[purpose]}${queryOf(period, subject)}`;
}

/** Gives the address of a page under a round's list: "/2024/xep-loai/de-xuat?doi-tuong=ban-chap-hanh". */
export function roundPageAddress(round: Omit<SheetPlace, "unitCode">, page: string): string {
  const { year, purpose, period, subject } = round;
  return `/${year}/${PURPOSE_SLUG[purpose]}/${page}${queryOf(period, subject)}`;
}

/** Gives the address of a sheet, or of a page under it ("xem-lai", "dien/I"); a collective's own page has it in the path, those under it in the query. */
export function sheetAddress(place: SheetPlace, page = ""): string {
  const { year, purpose, period, subject, unitCode } = place;
  const base = `/${year}/${PURPOSE_SLUG[purpose]}/${encodeURIComponent(unitCode)}`;
  if (page !== "") return `${base}/${page}${queryOf(period, subject)}`;
  const slug = SUBJECT_SLUG[subject];
  return `${base}${slug && `/${slug}`}${queryOf(period, "organisation")}`;
}

function queryOf(period: RoundPeriod, subject: Subject): string {
  const query = new URLSearchParams();
  if (SUBJECT_SLUG[subject]) query.set("doi-tuong", SUBJECT_SLUG[subject]);
  if (period !== "year") query.set("ky", period);
  const text = query.toString();
  return text && `?${text}`;
}
