/** What the fields of forms mean, for the description of doors; the words of the pages wherever there are some. */
import { FIELD_LABEL } from "../domain/typed-entry";
import { PART_FIELD_LABEL } from "../domain/typed-part";

export const FIELD_WORDS: Record<string, string> = {
  ...PART_FIELD_LABEL,
  ...FIELD_LABEL,
  text: "Nội dung",
  version: "Số phiên bản (hoặc dấu) của bản đã thấy",
  entryVersion: "Số phiên bản của tiêu chí đã thấy; 0 khi chưa lưu gì",
  declared: "“on”: xác nhận nội dung nộp là đúng",
  comments: "Mục → nhận xét",
  comment: "Cần bổ sung gì, khi chưa đủ minh chứng",
  mark: "Kết luận của người thẩm định",
  verdict: "Kết quả theo người thẩm định, khi khác với tự đánh giá",
  part: "Phần nào của báo cáo",
  item: "Mã tiêu chí hoặc phần",
  title: "Tên văn bản",
  documentNumber: "Số, ký hiệu văn bản",
  documentDate: "Ngày văn bản",
  seen: "Dấu của bản xem trước đã xem",
};
