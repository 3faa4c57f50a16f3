/** Vietnamese sentences of undoing a change of units: what it does, and what stands in the way. */
import { auditLabel } from "./audit";
import { printDay } from "./tables";
import type { Hanging, Obstacle, UndoLine } from "./unit-change-undo";
import type { DossierWay } from "./unit-change-ways";
import { OPERATION_LABEL } from "./unit-change-words";

const HANGING_LABEL: Record<Hanging, string> = {
  sheet: "phiếu chấm của đợt xếp loại, thi đua",
  software: "kết quả đọc trên Phần mềm Quản lý đoàn viên",
  past: "kết quả của năm trước",
  extension: "gia hạn mới",
  document: "văn bản hoặc dự thảo văn bản",
  number: "số trong sổ văn bản",
  decision: "tên trong quyết định hoặc dự thảo quyết định",
  ballot: "hồ sơ đã đưa ra phiên họp Ban Thường vụ",
  handover: "bàn giao chức vụ",
  workbook: "tệp điền trên Excel đã tải lên",
  child: "đơn vị trực thuộc mới",
  role: "người được giao vai trò từ sau thay đổi",
  dossier: "hồ sơ lập từ sau thay đổi",
};

const TABLE_LABEL: Record<string, string> = {
  Unit: "thông tin đơn vị",
  UnitVersion: "thông tin đơn vị",
  Membership: "vai trò",
  Dossier: "hồ sơ",
  Entry: "nội dung tiêu chí",
  Evidence: "minh chứng",
  Submission: "bản nộp",
  TargetAdjustment: "đề nghị điều chỉnh chỉ tiêu",
  ProgressNote: "ghi chép tiến độ",
  Inspection: "biên bản kiểm tra",
  Extension: "gia hạn",
  OneTimeLink: "phiếu cấp tài khoản",
  DocumentCounter: "dãy số văn bản",
};

const at = (unit: string) => (unit === "" ? "" : ` ở ${unit}`);

/** Prints what stands in the way of undoing; `printInstant` prints an instant in Vietnam's time. */
export function obstacleSentence(obstacle: Obstacle, printInstant: (at: Date) => string): string {
  switch (obstacle.kind) {
    case "undone":
      return "Thay đổi này đã được hoàn tác.";
    case "untraced":
      return "Thay đổi này được ghi trước khi phần mềm giữ lại những gì một thay đổi đã ghi, nên không hoàn tác được.";
    case "later": {
      const { operation, decisionNumber, effectiveOn } = obstacle.change;
      const change = OPERATION_LABEL[operation].toLowerCase();
      return `Sau đó còn có ${change} từ ngày ${printDay(effectiveOn)} theo Quyết định số ${decisionNumber}: hãy hoàn tác thay đổi ấy trước.`;
    }
    case "event": {
      const { action, unit, count, lastAt } = obstacle.event;
      const times = count > 1 ? `, ${count} lần, lần cuối` : "";
      return `Từ lúc thay đổi,${at(unit)} đã có việc “${auditLabel(action)}”${times} lúc ${printInstant(lastAt)}.`;
    }
    case "hanging": {
      const { kind, unit, count } = obstacle.hanging;
      return `${unit || "Hồ sơ của thay đổi"} đã có ${HANGING_LABEL[kind]} (${count}).`;
    }
    case "paper":
      return `Văn bản số ${obstacle.paper.numberText} đã ban hành${at(obstacle.paper.unit)} mang tên sau thay đổi.`;
    case "closedYear":
      return `Năm công tác ${obstacle.year} đã đóng, hồ sơ của năm ấy không mở lại được.`;
    case "anonymised":
      return `Tài khoản của một người từng giữ vai trò (${obstacle.name}) đã được ẩn danh, vai trò không trả lại được.`;
    case "altered": {
      const { table, unit, count } = obstacle.altered;
      return `Có ${count} mục (${TABLE_LABEL[table] ?? table})${at(unit)} đã được sửa từ lúc thay đổi.`;
    }
  }
}

const DOSSIER_BACK: Record<DossierWay, (unit: string, to: string) => string> = {
  stay: (unit) => `của ${unit} giữ nguyên như đang có.`,
  close: (unit) => `của ${unit} mở lại ở bước trước khi khép lại.`,
  carry: (unit, to) => `của ${unit} mở lại ở bước trước thay đổi; bản chuyển sang ${to} bị xóa.`,
  split: (unit, to) => `của ${unit} trở lại như trước; bản chép sang ${to} bị xóa.`,
  combine: (unit, to) => `của ${unit} mở lại ở bước trước thay đổi; phần đã gộp vào hồ sơ của ${to} được lấy ra.`,
};

/** Prints one thing that undoing does. */
export function undoLineSentence(line: UndoLine): string {
  switch (line.kind) {
    case "removed":
      return `${line.unit} bị xóa khỏi danh sách đơn vị; mã ${line.code} dùng lại được cho đơn vị khác.`;
    case "revived":
      return `${line.unit} (${line.code}) hoạt động trở lại.`;
    case "renamed":
      return `${line.unit} mang lại tên ${line.to}.`;
    case "moved":
      return `${line.unit} trực thuộc lại ${line.to}.`;
    case "dossier":
      return `Hồ sơ năm ${line.year} ${DOSSIER_BACK[line.way](line.unit, line.to)}`;
    case "roleGone":
      return `Vai trò của ${line.person} ở ${line.unit} do thay đổi này giao bị bỏ.`;
    case "roleBack":
      return `Vai trò của ${line.person} ở ${line.unit} trở lại như trước thay đổi.`;
    case "slipBack":
      return `Phiếu cấp tài khoản đã bị thu hồi của ${line.person} dùng lại được, nếu còn hạn.`;
    case "numbersGone":
      return `Dãy số ${line.type} nối tiếp ở ${line.unit} bị bỏ.`;
  }
}
