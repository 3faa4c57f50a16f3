/** The kinds of events in the log and their words. A new kind of write adds its word here. */
export const AUDIT_LABEL = {
  "session.start": "Đăng nhập",
  "session.end": "Đăng xuất",
  "session.endAll": "Đăng xuất mọi thiết bị",
  "password.set": "Đặt mật khẩu",
  "link.create": "Cấp liên kết đặt mật khẩu",
  "token.create": "Tạo mã truy cập cho chương trình",
  "token.revoke": "Thu hồi mã truy cập",
  "user.create": "Thêm tài khoản",
  "user.update": "Sửa tài khoản",
  "user.disable": "Khóa tài khoản",
  "user.enable": "Mở khóa tài khoản",
  "membership.add": "Giao vai trò",
  "membership.end": "Kết thúc vai trò",
  "unit.create": "Thêm đơn vị",
  "unit.update": "Sửa thông tin đơn vị",
  "unit.delete": "Xóa đơn vị mới nhập nhầm",
  "body.create": "Khởi tạo cơ quan điều hành",
  "body.update": "Sửa thông tin cơ quan điều hành",
  "criteria.create": "Tạo bản nháp bộ tiêu chí",
  "criteria.update": "Sửa bản nháp bộ tiêu chí",
  "criteria.publish": "Công bố bộ tiêu chí",
  "criteria.delete": "Xóa bản nháp bộ tiêu chí",
  "cycle.create": "Tạo năm công tác",
  "cycle.update": "Sửa năm công tác",
  "cycle.open": "Mở năm công tác",
  "cycle.close": "Đóng năm công tác",
  "extension.grant": "Gia hạn cho đơn vị",
  "extension.withdraw": "Thu hồi gia hạn",
  "dossier.create": "Lập hồ sơ",
  "dossier.assign": "Phân công cán bộ theo dõi",
  "dossier.discipline": "Ghi nhận kỷ luật tập thể",
  "entry.save": "Lưu tiêu chí",
  "part.save": "Lưu biên bản, ý kiến, phần mềm",
  "evidence.add": "Thêm minh chứng",
  "evidence.remove": "Gỡ minh chứng",
  "evidence.describe": "Ghi số, ngày văn bản của minh chứng",
  "registration.start": "Bắt đầu đăng ký từ năm trước",
  "registration.submit": "Nộp đăng ký",
  "registration.remark": "Ghi nhận xét đăng ký",
  "registration.return": "Trả lại đăng ký",
  "registration.approve": "Duyệt đăng ký",
  "registration.import": "Nhập bản đăng ký đã nộp trên giấy",
  "adjustment.request": "Đề nghị điều chỉnh chỉ tiêu",
  "adjustment.approve": "Duyệt điều chỉnh chỉ tiêu",
  "adjustment.refuse": "Không duyệt điều chỉnh chỉ tiêu",
  "progress.note": "Ghi tiến độ",
  "inspection.record": "Ghi biên bản kiểm tra",
  "inspection.remedied": "Xác nhận đã khắc phục",
  "assessment.start": "Lấy số liệu theo dõi vào tự đánh giá",
  "assessment.submit": "Nộp tự đánh giá",
  "assessment.return": "Trả lại bổ sung",
  "appraisal.mark": "Thẩm định tiêu chí",
  "appraisal.complete": "Hoàn tất thẩm định",
  "appraisal.reopen": "Mở lại thẩm định",
  "meeting.create": "Lập phiên họp BTV",
  "meeting.update": "Sửa phiên họp BTV",
  "meeting.table": "Đưa hồ sơ ra phiên họp",
  "meeting.untable": "Rút hồ sơ khỏi phiên họp",
  "meeting.ballot": "Ghi kết quả biểu quyết",
  "meeting.complete": "Hoàn tất phiên họp",
  "decision.draft": "Soạn quyết định",
  "decision.update": "Sửa dự thảo quyết định",
  "decision.delete": "Xóa dự thảo quyết định",
  "decision.issue": "Ban hành quyết định",
  "register.set": "Đặt số tiếp theo của sổ văn bản",
  "import.preview": "Tải tệp nhập dữ liệu",
  "import.map": "Nhận dạng tệp nhập dữ liệu",
  "import.apply": "Nhập dữ liệu từ Excel",
  "import.undo": "Hoàn tác lần nhập",
} as const satisfies Record<string, string>;
export type AuditAction = keyof typeof AUDIT_LABEL;

/** The kinds that every visit leaves; the log hides them until they are asked for. */
export const SIGN_IN_ACTIONS: readonly AuditAction[] = ["session.start", "session.end"];

/** Says whether a kind of event is one of those. */
export function isSignIn(action: AuditAction): boolean {
  return SIGN_IN_ACTIONS.includes(action);
}

/** Gives the Vietnamese word of a stored event kind; an unknown kind (from a newer version) prints as it is. */
export function auditLabel(action: string): string {
  return action in AUDIT_LABEL ? AUDIT_LABEL[action as AuditAction] : action;
}
