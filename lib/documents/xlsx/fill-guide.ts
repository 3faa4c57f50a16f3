import type { EntryPart } from "../../domain/workflow";

/** The sheet “Hướng dẫn” of a workbook for filling in, line by line. `dataDay` is printed. */
export function fillGuide(part: EntryPart, wholeBody: boolean, dataDay: string): string[] {
  const figures =
    part === "target"
      ? [
          "• Chỉ tiêu đăng ký: ghi số, không ghi đơn vị tính. Tiêu chí tính theo % ghi 95 hoặc 95,5 (từ ngưỡng tối thiểu đến 100). Tiêu chí đếm số ghi số nguyên, không thấp hơn ngưỡng. Tiêu chí có hoặc không: chọn trong danh sách.",
          "• Giải pháp, thời gian hoàn thành, người phụ trách: ghi bằng lời.",
        ]
      : [
          `• Số liệu tính đến ngày chốt ${dataDay}.`,
          "• Tiêu chí tính theo %: ghi số đạt được và tổng số (ví dụ 59 và 62), hệ thống tự tính tỷ lệ. Tiêu chí đếm số: ghi số nguyên ở cột “Số đạt được”. Tiêu chí có hoặc không: chọn trong danh sách. Tiêu chí bằng lời: ghi ở cột “Có / Không, nội dung”.",
          "• Không phát sinh: chọn “x” (chỉ ở tiêu chí cho phép) và ghi lý do. Chưa đạt chỉ tiêu đã đăng ký: ghi lý do. Không có minh chứng: ghi giải trình.",
          "• Minh chứng không điền trong tệp này; đồng chí tải lên ở trang tự đánh giá.",
        ];
  const whose = wholeBody
    ? [
        "• Tệp này dành cho thư ký Ban Thường vụ, quản trị điền thay các đơn vị gửi bản giấy. Lọc theo cột “Mã đơn vị” để điền từng đơn vị.",
        "• Ghi vào hệ thống chưa phải là nộp: đơn vị vẫn là người nộp hồ sơ.",
      ]
    : ["• Ghi vào hệ thống chưa phải là nộp: sau khi ghi, đồng chí mở trang “Xem lại và nộp”."];
  return [
    "Cách điền tệp này",
    "• Chỉ điền vào các ô vàng. Ô trắng và ô xám đã khóa: mã, tiêu chí, ngưỡng, số liệu năm trước chỉ để xem; ô xám là ô không dùng hoặc đang khóa.",
    ...figures,
    "• Ô để nguyên như lúc tải về thì giữ nội dung đang lưu trên web. Muốn xóa một nội dung: xóa trống ô đó.",
    "• Không xóa, thêm dòng hoặc cột; không đổi tên tờ. Mở bằng Excel hay LibreOffice đều được, lưu lại ở dạng .xlsx.",
    "• Điền xong, tải tệp lên ở chính trang đã tải về. Hệ thống cho xem trước từng thay đổi; chưa có gì được ghi cho đến khi đồng chí xác nhận.",
    "• Dòng nào sai được trả về trong chính tệp này với cột “Lỗi” nói rõ vì sao; sửa xong tải lên lại. Dòng nào đã có người sửa trên web trong lúc này, hệ thống đặt hai nội dung cạnh nhau để chọn.",
    ...whose,
  ];
}
