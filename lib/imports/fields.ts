/** The columns that a sheet of each kind may have, and the headings people give them (compared folded, without punctuation). */
import { fold } from "../domain/text";

/** The kinds that the Khối's own workbook may hold; exports of the national software are a kind of their own and are never guessed among these. */
export const SHEET_KINDS = ["units", "registrations", "results"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number] | "software";

export const FIELDS = {
  units: ["unitCode", "unitName", "level", "unitType", "branchCount", "memberCount", "cluster", "email"],
  registrations: ["unitCode", "unitName", "criterion", "target", "solution", "due", "person", "day"],
  results: [
    "unitCode",
    "unitName",
    "criterion",
    "numerator",
    "denominator",
    "result",
    "notApplicable",
    "reason",
    "evidenceNumber",
    "evidenceDay",
  ],
  software: ["unitCode", "unitName", "outcome", "completedOn", "note"],
} as const satisfies Record<SheetKind, readonly string[]>;
export type Field = (typeof FIELDS)[SheetKind][number];

/** What must be found before a sheet of the kind can be read; inner lists mean "one of these". */
export const REQUIRED: Record<SheetKind, readonly (readonly Field[])[]> = {
  units: [["unitCode"], ["unitName"]],
  registrations: [["unitCode", "unitName"], ["criterion"], ["target"]],
  results: [["unitCode", "unitName"], ["criterion"], ["result", "numerator"]],
  software: [
    ["unitName", "unitCode"],
    ["outcome", "completedOn"],
  ],
};

export const SHEET_KIND_LABEL: Record<SheetKind, string> = {
  units: "Danh sách đơn vị",
  registrations: "Chỉ tiêu đăng ký",
  results: "Kết quả thực hiện",
  software: "Bản xuất từ Phần mềm Quản lý đoàn viên",
};

export const FIELD_LABEL: Record<Field, string> = {
  unitCode: "Mã đơn vị",
  unitName: "Tên đơn vị",
  level: "Cấp",
  unitType: "Loại hình",
  branchCount: "Số chi đoàn",
  memberCount: "Số đoàn viên",
  cluster: "Cụm thi đua",
  email: "Thư điện tử",
  criterion: "Mã tiêu chí",
  target: "Chỉ tiêu đăng ký",
  solution: "Giải pháp",
  due: "Thời gian hoàn thành",
  person: "Người phụ trách",
  day: "Ngày đăng ký",
  numerator: "Số đạt (tử số)",
  denominator: "Tổng số (mẫu số)",
  result: "Kết quả",
  notApplicable: "Không phát sinh",
  reason: "Lý do, ghi chú",
  evidenceNumber: "Minh chứng (số, ký hiệu)",
  evidenceDay: "Ngày văn bản",
  outcome: "Kết quả, trạng thái",
  completedOn: "Ngày hoàn thành",
  note: "Ghi chú, minh chứng",
};

/** Folded headings, the most usual first. */
const SYNONYMS: Record<Field, readonly string[]> = {
  unitCode: [
    "ma don vi",
    "ma to chuc doan",
    "ma don vi doan",
    "ma don vi co so",
    "ma dv",
    "ma co so",
    "ma to chuc",
    "ma tccsd",
    "ma dcs",
    "ma doan co so",
    "ky hieu don vi",
  ],
  unitName: [
    "ten don vi",
    "don vi",
    "ten co so",
    "ten to chuc",
    "ten doan co so",
    "doan co so",
    "ten tccsd",
    "ten co so doan",
    "to chuc co so doan",
    "co so doan",
    "to chuc doan",
    "ten to chuc doan",
    "ten don vi doan",
    "to chuc",
    "don vi co so",
  ],
  level: ["cap", "cap don vi", "cap to chuc", "loai to chuc"],
  unitType: ["loai hinh", "loai hinh don vi", "loai don vi", "khoi loai hinh"],
  branchCount: ["so chi doan", "so chi doan truc thuoc", "tong so chi doan", "chi doan"],
  memberCount: ["so doan vien", "tong so doan vien", "so dv", "doan vien"],
  cluster: ["cum thi dua", "cum", "khoi thi dua"],
  email: ["thu dien tu", "email", "e mail", "dia chi email", "dia chi thu dien tu", "hop thu"],
  criterion: ["ma tieu chi", "tieu chi", "ma tc", "tc", "so tieu chi", "ma chi tieu"],
  target: ["chi tieu dang ky", "chi tieu", "dang ky", "muc dang ky", "chi tieu dk", "so dang ky"],
  solution: ["giai phap", "giai phap thuc hien", "bien phap", "bien phap thuc hien", "cach lam"],
  due: ["thoi gian", "thoi gian hoan thanh", "thoi gian thuc hien", "thoi han", "han hoan thanh"],
  person: ["nguoi phu trach", "phu trach", "phan cong", "can bo phu trach", "nguoi thuc hien"],
  day: ["ngay dang ky", "ngay nop dang ky", "ngay dk", "ngay nop"],
  numerator: ["so dat", "tu so", "so dat tu so", "so dat duoc", "so luong dat"],
  denominator: ["tong so", "mau so", "tong so mau so", "tong"],
  result: ["ket qua", "ket qua thuc hien", "ket qua dat duoc", "kq", "thuc hien"],
  notApplicable: ["khong phat sinh", "kps", "khong ps"],
  reason: ["ly do ghi chu", "ly do", "ghi chu", "nguyen nhan", "ghi chu nguyen nhan", "ly do nguyen nhan"],
  evidenceNumber: ["minh chung so ky hieu", "minh chung", "so ky hieu", "so hieu van ban", "so van ban", "so ky hieu van ban", "so hieu"],
  outcome: [
    "ket qua",
    "trang thai",
    "tinh trang",
    "ket qua danh gia",
    "ket qua xep loai",
    "ket qua thuc hien",
    "trang thai danh gia",
    "trang thai thuc hien",
    "tinh trang danh gia",
    "xep loai",
    "danh gia",
    "ket qua 3 chu dong",
    "doan co so 3 chu dong",
    "3 chu dong",
    "da hoan thanh",
    "hoan thanh",
    "muc do hoan thanh",
  ],
  completedOn: [
    "ngay hoan thanh",
    "thoi gian hoan thanh",
    "ngay danh gia",
    "ngay xac nhan",
    "ngay duyet",
    "ngay cap nhat",
    "thoi gian cap nhat",
    "thoi gian danh gia",
    "ngay thuc hien",
    "ngay",
    "thoi gian",
    "thoi diem",
  ],
  note: ["ghi chu", "ghi chu minh chung", "minh chung", "nhan xet", "noi dung", "lien ket minh chung", "tep minh chung", "dien giai"],
  evidenceDay: ["ngay van ban", "ngay ban hanh", "ngay thang van ban", "ngay vb", "ngay ky", "ngay thang nam van ban"],
};

/** Gives a heading as compared: folded, letters and digits only, one blank between words. */
export function headingKey(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Says how surely a heading names a field: 4 the usual words, 3 the same without what stands in brackets, 2 begins with them, 0 not. */
export function headingScore(field: Field, heading: string): number {
  const whole = headingKey(heading);
  if (whole === "" || whole.length > 80) return 0;
  const synonyms = SYNONYMS[field];
  if (synonyms.includes(whole)) return 4;
  if (synonyms.includes(headingKey(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, " ")))) return 3;
  const begins = (synonym: string) => synonym.length >= 6 && whole.startsWith(`${synonym} `) && whole.length <= synonym.length + 25;
  return synonyms.some(begins) ? 2 : 0;
}
