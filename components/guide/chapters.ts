/** The user guide: short chapters of steps, in the words of the pages. */
export interface Chapter {
  id: string;
  title: string;
  intro: string;
  steps: string[];
}

export const CHAPTERS: Chapter[] = [
  {
    id: "bat-dau",
    title: "Bắt đầu",
    intro: "Mỗi người có một tài khoản riêng; vai trò (cán bộ đơn vị, cán bộ theo dõi, Ban Thường vụ, quản trị) do Đoàn Khối giao.",
    steps: [
      "Mở liên kết trên phiếu cấp tài khoản, đặt mật khẩu từ 8 ký tự. Liên kết chỉ dùng được một lần.",
      "Sau khi đăng nhập, trang Việc cần làm cho biết việc đến hạn, còn bao nhiêu ngày và một nút cho bước tiếp theo.",
      "Hai năm công tác luôn mở song song. Ô “Năm” ở đầu trang cho biết đồng chí đang ở năm nào; bấm vào đó để đổi năm.",
      "Quên mật khẩu: dùng liên kết ở trang đăng nhập, hoặc nhờ quản trị in phiếu mới.",
    ],
  },
  {
    id: "dang-ky",
    title: "Đơn vị: đăng ký chỉ tiêu",
    intro: "Ban Chấp hành đăng ký chỉ tiêu cho năm sau trong cùng những tuần báo cáo năm nay.",
    steps: [
      "Vào Hồ sơ của năm đăng ký, chọn từng nội dung. Mỗi tiêu chí có ngưỡng tối thiểu và kết quả năm trước để đối chiếu; có thể bắt đầu từ kết quả năm trước.",
      "Chỉ tiêu tỷ lệ nhận các cách ghi 95, 95% hoặc 95,5. Chỉ tiêu không được thấp hơn ngưỡng, tỷ lệ không quá 100 %.",
      "Mỗi ô tự lưu khi rời ô; dòng “Đã lưu 10:42” ở góc tiêu chí cho biết đã lưu. Mất mạng, phần đã nhập được giữ trên máy và gửi lại khi có mạng.",
      "Chọn Xem lại và nộp: phần còn thiếu hiện thành liên kết. Nộp xong có biên nhận ghi giờ nhận, lần nộp và mã kiểm tra.",
      "Đoàn Khối trả lại tiêu chí nào thì chỉ tiêu chí đó mở để sửa, kèm ý kiến; các tiêu chí khác giữ nguyên. Được trả lại thì vẫn nộp lại được khi đã hết hạn.",
      "Sau khi duyệt, muốn đổi chỉ tiêu thì gửi Điều chỉnh chỉ tiêu kèm lý do; cả hai giá trị được lưu.",
    ],
  },
  {
    id: "theo-doi",
    title: "Đơn vị: theo dõi trong năm",
    intro: "Ghi số liệu theo quý để cuối năm không phải tìm lại.",
    steps: [
      "Trang Theo dõi của hồ sơ: chọn tiêu chí, quý, ghi con số và văn bản. Số liệu mới nhất được điền sẵn vào phần tự đánh giá.",
      "Biên bản kiểm tra của Đoàn Khối, kiến nghị và hạn khắc phục hiện cùng dòng thời gian của hồ sơ.",
    ],
  },
  {
    id: "tu-danh-gia",
    title: "Đơn vị: tự đánh giá và nộp báo cáo",
    intro: "Báo cáo và Bảng tổng hợp được lập từ số liệu đã nhập, không phải gõ lại.",
    steps: [
      "Tỷ lệ ghi bằng hai số, ví dụ 59 trên 62 đoàn viên; hệ thống tính 95,2 % và cho biết ngay đạt, đạt ngưỡng hay không đạt.",
      "Chưa đạt chỉ tiêu đăng ký thì ghi lý do. “Không phát sinh” chỉ chọn được ở tiêu chí cho phép và cần lý do; bỏ chọn thì số liệu cũ vẫn còn.",
      "Minh chứng: tải tệp PDF, ảnh, Word, Excel (mỗi tệp tối đa 20 MB), hoặc ghi số, ngày văn bản. Mỗi tiêu chí cần minh chứng hoặc giải trình.",
      "Phần kèm theo: biên bản họp Ban Chấp hành với số phiếu, ý kiến cấp ủy, ngày hoàn thành trên Phần mềm Quản lý đoàn viên.",
      "Tiêu chí 2.2 và 2.9 có thể do hệ thống tính từ ngày nộp; cách tính hiện ngay bên dưới.",
      "Nộp trễ vẫn được nhận, ghi rõ trễ bao nhiêu ngày.",
    ],
  },
  {
    id: "tham-dinh",
    title: "Đoàn Khối: duyệt và thẩm định",
    intro: "Trang Tiến độ cho biết đơn vị nào đang ở bước nào, ai trễ hạn, ai theo dõi.",
    steps: [
      "Duyệt đăng ký: ghi ý kiến tại tiêu chí cần sửa rồi trả lại, hoặc duyệt; có thể duyệt nhiều đơn vị một lần.",
      "Bàn thẩm định: phím j/k chuyển đơn vị, mũi tên chuyển tiêu chí, Đ đồng ý, K kết luận khác (cần lý do), ? chưa đủ minh chứng. Minh chứng mở ngay bên cạnh.",
      "Trả lại bổ sung chỉ mở các mục chưa đủ minh chứng. Khi đơn vị nộp lại, bàn thẩm định chỉ rõ những tiêu chí đã sửa.",
      "Không ai thẩm định hay biểu quyết đơn vị mà mình giữ chức vụ.",
    ],
  },
  {
    id: "phien-hop",
    title: "Ban Thường vụ: phiên họp và quyết định",
    intro: "Đề xuất do hệ thống tính chỉ là đề xuất; công nhận là quyết định của Ban Thường vụ.",
    steps: [
      "Lập phiên họp, ghi số ủy viên dự họp, đưa các hồ sơ đã thẩm định ra phiên họp. Hồ sơ thống nhất có thể biểu quyết chung.",
      "Quyết định khác với đề xuất cần ghi lý do. Hoàn tất phiên họp khi mọi hồ sơ đã có kết quả.",
      "Soạn quyết định, xem bản in bên cạnh. Số văn bản chỉ được cấp khi bấm Ban hành; nội dung đã ban hành không đổi được nữa.",
      "Sau khi ban hành, đơn vị thấy phiếu kết quả từng tiêu chí. Thu hồi công nhận bằng một quyết định sau.",
      "Quyết định chưa ký thì hủy được (số giữ trong sổ), đã ký thì ban hành quyết định thay thế. Sổ văn bản ghi mọi số đã cấp, cả số đã dùng ngoài phần mềm.",
    ],
  },
  {
    id: "quan-tri",
    title: "Quản trị",
    intro: "Tên gọi, tiêu chí, ngưỡng, thời hạn đều là dữ liệu, sửa được trong phần Quản trị.",
    steps: [
      "Bộ tiêu chí: tạo bản nháp từ bản đã công bố, sửa, xem khác biệt, công bố. Bản đã công bố không sửa được.",
      "Năm công tác: thời hạn ghi cả giờ và câu chữ của công văn (“trước ngày 08/11/2024”), gia hạn riêng cho đơn vị có lý do.",
      "Nhập từ Excel: tải tệp, kiểm tra cột, xem trước mới/đổi/giữ nguyên/từ chối theo từng ô, xác nhận; có thể hoàn tác lần nhập cuối.",
      "Tài khoản: tạo người dùng, giao vai trò có thời hạn, in phiếu cấp tài khoản. Nhật ký ghi lại mọi thay đổi.",
    ],
  },
];
