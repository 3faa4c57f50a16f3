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
    id: "xep-loai-thi-dua",
    title: "Đơn vị: xếp loại và thi đua",
    intro: "Khi Đoàn Khối mở đợt, mỗi đơn vị có phiếu chấm cho tổ chức Đoàn, Ban Chấp hành, Ban Thường vụ và phiếu thi đua.",
    steps: [
      "Vào Phiếu chấm, chọn phiếu; mỗi nhóm cho biết đã điền bao nhiêu mục và được bao nhiêu điểm. Chuyển giữa tổ chức Đoàn, Ban Chấp hành, Ban Thường vụ bằng các nút ở đầu trang.",
      "Mỗi mục tự lưu khi rời ô và tính điểm ngay khi gõ. Mục có biểu tượng khóa do hệ thống lấy từ hồ sơ “3 chủ động” (đăng ký, báo cáo đúng hạn, tỷ lệ tiêu chí đạt …), kèm câu nói rõ nguồn; đồng chí không phải gõ lại.",
      "“Không áp dụng” chỉ có ở mục bảng điểm cho phép; mục đó không tính vào điểm tối đa. Điểm thưởng, điểm trừ không có thì bỏ trống.",
      "Trả lời các điều kiện bằng Có hoặc Không. Trang phiếu cho biết mức xếp loại đang ra, vì sao, và các mục còn thiếu thành liên kết.",
      "Chọn Xem lại và nộp: mức tự xếp loại đã chọn sẵn theo bảng điểm và điều kiện, tập thể có thể nhận mức khác. Nộp xong có biên nhận ghi giờ nhận, lần nộp và mã kiểm tra. Nộp trễ vẫn được nhận, ghi rõ số ngày trễ.",
      "Đoàn Khối trả lại thì ý kiến hiện ở đầu phiếu; sửa và nộp lại không tính là trễ.",
      "Sau thẩm định, phiếu hiện cả điểm tự chấm, điểm cụm (nếu có) và điểm thẩm định kèm lý do. Mục nào khác, đồng chí ghi giải trình ngay dưới mục đó cho đến khi kết quả được chốt.",
      "Thi đua có cụm chấm: ở phiếu thi đua của mình, bấm Chấm điểm các đơn vị trong cụm. Chỉ thấy phiếu đã nộp của các đơn vị cùng cụm; mục nào chấm khác thì ghi điểm và lý do, mục không ghi được giữ theo tự chấm.",
      "Hạng cụm, hạng Khối và đề nghị khen thưởng chỉ hiện sau khi Đoàn Khối công bố, ở đầu phiếu thi đua, cạnh hạng của năm trước.",
    ],
  },
  {
    id: "van-ban",
    title: "Soạn và ban hành văn bản",
    intro: "Bản đăng ký, Bảng tổng hợp, Báo cáo, biên bản, công văn, giấy chứng nhận đều lấy số liệu từ hồ sơ, đúng thể thức của Đoàn.",
    steps: [
      "Đơn vị: mở Hồ sơ của năm, chọn Văn bản, bấm Soạn. Đoàn Khối: mở Văn bản, chọn Soạn văn bản; phiếu thẩm định và giấy chứng nhận soạn tại hồ sơ từng đơn vị.",
      "Bên trái ghi phần chữ của đơn vị (thuận lợi, khó khăn, phương hướng …), bên phải là bản xem trước đúng như khi in. Dự thảo tự lưu, mang dấu DỰ THẢO.",
      "Đối chiếu xong, đánh dấu xác nhận rồi bấm Ban hành: văn bản nhận số tiếp theo trong sổ của đơn vị, nội dung được khóa, có mã xác minh và mã QR.",
      "Tải về PDF để in và ký, hoặc DOCX để lưu. Người ký và nơi nhận của lần trước được điền sẵn cho lần sau.",
      "Ban hành nhầm: chưa ký thì Hủy văn bản (số giữ nguyên trong sổ, đánh dấu hủy); đã ký thì Soạn văn bản thay thế.",
    ],
  },
  {
    id: "dien-excel",
    title: "Điền trên Excel, dán từ Excel",
    intro: "Không có mạng hoặc đã có sẵn bảng tính: điền trong tệp rồi tải lên, hoặc dán thẳng vào bảng.",
    steps: [
      "Điền trên Excel: ở trang Đăng ký hoặc Tự đánh giá, tải tệp về, điền các ô vàng, lưu dạng .xlsx rồi tải lên ở chính trang đó.",
      "Bản xem trước cho biết bao nhiêu thay đổi, lỗi, mất. Dòng lỗi trở về trong chính tệp đó với cột “Lỗi”; sửa rồi tải lên lại.",
      "Dòng đã có người sửa trên web trong lúc đó hiện hai nội dung cạnh nhau để chọn. Chỉ khi xác nhận mới ghi; ghi chưa phải là nộp.",
      "Điền nhanh trong bảng: chép một cột hoặc một khối ô rồi dán vào ô đầu tiên; ô sai được đánh dấu tại chỗ, có thể hoàn tác lần dán.",
      "Thư ký Ban Thường vụ, quản trị điền thay các đơn vị gửi bản giấy: Quản trị, Nhập từ Excel, Điền trên Excel của năm.",
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
      "Văn bản ký xong thì tải bản quét hoặc PDF ký số lên trang của văn bản đó; bản mới nhất được tính. Ai có mã in cạnh mã QR đều kiểm tra được văn bản tại /xac-minh, không cần tài khoản.",
      "Sau khi ban hành, đơn vị thấy phiếu kết quả từng tiêu chí. Thu hồi công nhận bằng một quyết định sau.",
      "Quyết định chưa ký thì hủy được (số giữ trong sổ), đã ký thì ban hành quyết định thay thế. Sổ văn bản ghi mọi số đã cấp, cả số đã dùng ngoài phần mềm.",
    ],
  },
  {
    id: "xep-hang-thi-dua",
    title: "Đoàn Khối: xếp hạng và công bố thi đua",
    intro: "Khi đã thẩm định các phiếu thi đua, mở Thi đua, Xếp hạng và công bố. Trước khi công bố chỉ Đoàn Khối thấy hạng.",
    steps: [
      "Hạng tính theo tỷ lệ điểm trên điểm tối đa áp dụng, trong cụm và trong Khối. Bằng điểm thì xét theo các tiêu chí phụ của bảng điểm và ghi rõ đã xét theo gì; vẫn bằng thì cùng hạng.",
      "Đơn vị không thỏa điều kiện đứng cuối bảng, ghi rõ điều kiện và căn cứ; đơn vị chưa hoàn tất thẩm định được liệt kê riêng bên dưới.",
      "Bấm vào tên đơn vị để xem ba điểm theo nhóm và đề nghị khen thưởng. Khen thưởng chọn sẵn theo hạng; Ban Thường vụ chọn khác thì ghi lý do, lý do được giữ lại.",
      "Công bố: trang này nói rõ đơn vị sẽ thấy gì, ai không có hạng. Công bố xong phiếu được chốt, hạng giữ nguyên dù số liệu về sau có đổi. Rút công bố cần lý do, rút được đến khi ban hành văn bản theo kết quả đó.",
      "Tải Excel: bảng xếp hạng theo mẫu, và điểm chi tiết từng tiêu chí. Tờ trình khen thưởng thi đua soạn ở trang Quyết định, Soạn văn bản; bảng tổng hợp là phụ lục, ban hành được sau khi công bố.",
    ],
  },
  {
    id: "ho-so-nam",
    title: "Hồ sơ năm: mang về một tệp",
    intro: "Toàn bộ một năm của đơn vị, hoặc của cả cơ quan điều hành, trong một tệp ZIP mở được khi không có phần mềm này.",
    steps: [
      "Đơn vị: mở hồ sơ của năm, bấm Lập hồ sơ năm. Đoàn Khối: bấm Lập hồ sơ năm ở cuối trang Tiến độ để lấy mọi đơn vị.",
      "Tệp được lập ở phía máy chủ; đồng chí có thể làm việc khác rồi mở trang Tệp đã xuất (bấm vào tên mình ở góc trên) để tải, trong 7 ngày. Mạng đứt thì tải tiếp được từ chỗ đã dừng.",
      "Giải nén, mở “00 Đọc trước.html”: trang này nói rõ có những gì, nằm ở đâu, có liên kết đến từng tệp. Văn bản có bản Word và PDF, bảng là Excel, minh chứng giữ nguyên tên.",
      "“00 Mục lục.xlsx” ghi mã SHA-256 của từng tệp và cho biết minh chứng còn đúng như khi nhận hay không; tệp thiếu cũng được nêu tên.",
      "Đơn vị chỉ thấy hồ sơ của mình; kết quả thẩm định có trong hồ sơ năm sau khi Ban Thường vụ đã quyết định. Nhật ký chỉ có trong bản của người được xem nhật ký.",
    ],
  },
  {
    id: "phan-mem",
    title: "Phần mềm Quản lý đoàn viên",
    intro:
      "Đơn vị tự khai bước hoàn thành trên Phần mềm; Đoàn Khối đọc kết quả từ tệp xuất của Phần mềm. Hai bên đứng cạnh nhau, không bên nào ghi đè bên nào.",
    steps: [
      "Đoàn Khối: Tiến độ, Đối chiếu Phần mềm, Nhập từ Phần mềm. Nhận tệp .xlsx hoặc .csv với cột và thứ tự cột bất kỳ; cách chọn cột được nhớ cho tệp sau có cùng dòng tiêu đề.",
      "Đơn vị được ghép theo mã, hoặc theo tên không dấu và viết tắt (ĐCS, BV, Sở NN&PTNT, UBND, TP). Tên không chắc chắn thì hệ thống hỏi, câu trả lời được nhớ và đổi lại được ở bước Ghép đơn vị.",
      "Xem trước cho biết đơn vị nào mới, đổi, giữ nguyên, dòng nào bị từ chối ở ô nào; xác nhận thì ghi tất cả hoặc không ghi gì. Lần nhập gần nhất của năm hoàn tác được.",
      "“Không đạt” trên Phần mềm nghĩa là đã đánh giá trên đó; chỉ “Chưa hoàn thành” mới là chưa làm. Hồ sơ đã trình Ban Thường vụ không ghi thêm được.",
      "Điều kiện G4 dựa vào kết quả Đoàn Khối đọc được; chưa đọc thì dựa vào lời khai của đơn vị. Đơn vị khai ngày sau lần đối chiếu thì tạm tính theo đơn vị và cần đối chiếu lại. Danh sách trình Ban Thường vụ ghi rõ căn cứ trong ngoặc.",
      "Trang Đối chiếu với Phần mềm: lọc các đơn vị lệch về bước hoàn thành, kết quả, ngày; các tên có trong tệp mà không có ở đây; tải Excel.",
      "Đơn vị: khi Đoàn Khối đã đọc được kết quả mà đơn vị chưa khai, hai ô của bước này được điền sẵn; bấm Xác nhận số liệu này hoặc sửa lại. Trang Chép sang Phần mềm của hồ sơ xếp các giá trị theo thứ tự gõ, mỗi ô có nút Chép và dấu đã chép trên máy.",
    ],
  },
  {
    id: "bo-quy-tac",
    title: "Bộ quy tắc xếp loại, thi đua",
    intro:
      "Bảng điểm, điều kiện, các mức, số suất, xếp hạng là dữ liệu theo đối tượng và loại hình đơn vị; mỗi đợt dùng một bản đã công bố và giữ nguyên bản đó.",
    steps: [
      "Quản trị, Bộ quy tắc xếp loại, thi đua: mở một bản để đọc trọn vẹn cách chấm, tải Excel hoặc in. Muốn đổi thì Sao chép thành bản nháp; chưa có bản nào thì Tạo từ bản đề xuất.",
      "Bản nháp sửa từng phần: nhóm (điểm chính, thưởng, trừ và giới hạn), tiêu chí, điều kiện, các mức, kết quả “3 chủ động”, số suất; ở thi đua là xếp hạng và khen thưởng. Mũi tên đổi thứ tự.",
      "Bốn cách chấm: có hoặc không; theo mức điểm; theo số lượng, có mức tối đa; theo tỷ lệ đạt được. Số liệu “tự lấy” do phần mềm điền, đơn vị không phải ghi.",
      "Đang soạn thì được dở dang. Thẻ “Còn phải sửa trước khi công bố” nêu từng điểm, ví dụ tổng chưa đủ 100, bấm vào là đến chỗ sửa. Thẻ “Khác với bản …” cho biết đã đổi gì so với bản gốc; Chạy thử trên năm cũ cho biết đơn vị nào sẽ đổi mức.",
      "Hai người cùng sửa một bản nháp: người lưu sau được báo để mở lại trang, không ai ghi đè ai. Bản đã công bố không sửa, không xóa được nữa.",
      "Mở đợt: Năm công tác, chọn năm, Đợt xếp loại, thi đua. Chọn cả năm hoặc một quý, hạn nộp, bộ quy tắc của từng loại hình (chọn sẵn bản mới nhất). Mỗi đơn vị có ngay phiếu chấm.",
      "Trong đợt: đổi hạn nộp khi cần; đơn vị được thêm sau thì bấm Tạo phiếu còn thiếu.",
    ],
  },
  {
    id: "chay-thu-va-qua-cac-nam",
    title: "Chạy thử quy tắc, so sánh các năm",
    intro: "Xem trước quy tắc mới sẽ đổi kết quả của ai, và xem mỗi đơn vị đi lên hay đi xuống qua các năm.",
    steps: [
      "Chạy thử: từ trang năm công tác, bộ tiêu chí hoặc bộ quy tắc, bấm Chạy thử. Trang nêu đơn vị nào thay đổi, từ kết quả nào sang kết quả nào và vì điều nào; kết quả đã công bố của năm không thay đổi.",
      "Mục mới mà năm cũ chưa có số liệu thì không tính; trang ghi rõ các mục đó. Địa chỉ của trang giữ nguyên lựa chọn nên gửi cho người khác xem được; có tệp Excel.",
      "Qua các năm: từ hồ sơ của đơn vị (hoặc thanh của Đoàn Khối) xem chỉ tiêu, kết quả, công nhận, xếp loại, hạng của từng năm; chỗ ngưỡng thay đổi được ghi ngay dưới tiêu chí.",
      "Tiến độ, Danh sách trình Ban Thường vụ, Ma trận: chọn “So với năm trước” để có phần so sánh, cả trên Excel. Đơn vị sáp nhập được cộng số liệu của các đơn vị trước; chỗ chia tách hoặc tiêu chí đã khác thì ghi rõ không so được.",
      "Tiến độ so với năm trước cho biết năm trước cùng lúc này đã có bao nhiêu đơn vị nộp, từng đơn vị nộp ngày nào và kết quả ra sao. Ma trận: ▲ tăng, = bằng, ▼ giảm; bấm vào ô để xem số liệu năm trước.",
      "Chỉ tiêu và kết quả của một năm đã qua: tải tệp lên ở Nhập từ Excel như thường lệ. Năm chưa có thì trang xem trước cho chọn bộ tiêu chí của năm đó; không cần tạo, mở năm và không ai phải làm gì. Đơn vị được nhận theo tên của năm ấy; hoàn tác được.",
      "Công nhận, xếp loại và hạng của những năm trước khi dùng hệ thống: Nhập từ Excel, Kết quả các năm trước, dán từ Excel. Dòng nào sai được nêu rõ và chưa dòng nào được ghi cho đến khi sửa xong.",
    ],
  },
  {
    id: "ban-giao",
    title: "Bàn giao khi đổi người",
    intro:
      "Quyền gắn với chức vụ, không gắn với người: đến ngày bàn giao người cũ hết quyền, người mới làm tiếp trên đúng hồ sơ của đơn vị.",
    steps: [
      "Bí thư bàn giao chức vụ của mình hoặc của Phó Bí thư đơn vị: Tài khoản, mục Vai trò, bấm Bàn giao. Quản trị và thư ký Ban Thường vụ bàn giao cho mọi đơn vị ở trang Bàn giao.",
      "Ghi người nhận, ngày, hồ sơ giấy để ở đâu; bấm Xem trước để đọc những gì sẽ xảy ra, rồi Xác nhận. Người mới nhận một phiếu có liên kết đặt mật khẩu dùng một lần.",
      "Người cũ dùng được đến hết ngày trước ngày bàn giao. Từ 00:00 ngày bàn giao: không đăng nhập được, phiên đang mở, mã truy cập và liên kết chưa dùng hết hiệu lực. Bàn giao chức vụ của chính mình thì sớm nhất từ ngày mai.",
      "Cán bộ theo dõi bàn giao trong ngày: các hồ sơ đang theo dõi chuyển sang người mới, trừ đơn vị mà người mới giữ chức vụ.",
      "Người mới đăng nhập lần đầu thấy trang Nhận bàn giao: đơn vị đã đăng ký gì, Đoàn Khối trả lại gì và vì sao, việc đến hạn, cần hỏi ai. Bấm Đã nhận bàn giao để ghi nhận.",
      "Sau đại hội: trang Bàn giao, Nhiều chức vụ từ Excel. Tải danh sách có người đang giữ, ghi người nhận vào các ô vàng, tải lên, xem trước mới/đổi/giữ nguyên/từ chối theo từng ô, xác nhận một lần rồi in các phiếu.",
      "Nhầm cả danh sách: mở lại danh sách đó, xem bảng sẽ hoàn tác rồi bấm Hoàn tác cả danh sách. Chức vụ đã đến ngày hoặc đã sửa vai trò thì không hoàn tác được, trang ghi rõ lý do và nút ghi số sẽ hoàn tác, ví dụ Hoàn tác 14 của 15.",
      "Phần mềm lưu gì về tôi (trang Tài khoản): xem và tải về mọi dữ liệu của mình. Ở đó đồng chí bấm Đề nghị ẩn danh trước khi nghỉ và rút lại được khi chưa làm xong; quản trị ẩn danh khi đồng chí thôi mọi chức vụ, hoặc trả lời không nhận kèm lý do. Văn bản đã ban hành và bản đã nộp giữ nguyên tên vì là hồ sơ chính thức.",
    ],
  },
  {
    id: "thay-doi-to-chuc",
    title: "Sáp nhập, chia tách, đổi tên đơn vị",
    intro: "Thành lập, đổi tên, sáp nhập, chia tách, chuyển trực thuộc, giải thể và đổi tên cơ quan đều ghi theo quyết định.",
    steps: [
      "Quản trị hoặc thư ký vào Đơn vị, chọn Thay đổi tổ chức, chọn việc rồi chọn đơn vị. Số quyết định, ngày ký và ngày có hiệu lực là bắt buộc; ngày có hiệu lực không sau hôm nay.",
      "Trang xem trước nêu mọi hệ quả: hồ sơ các năm đang mở, vai trò của cán bộ, đơn vị trực thuộc, số văn bản. Chưa xác nhận thì chưa có gì thay đổi.",
      "Ghi nhầm: mở thay đổi ở Lịch sử thay đổi, bấm Hoàn tác thay đổi. Trang nêu mọi điều sẽ trở lại như trước (đơn vị, tên, nơi trực thuộc, vai trò, hồ sơ) rồi mới xác nhận, kèm lý do. Nếu đã có việc dựa vào thay đổi ấy (thay đổi sau, nộp hồ sơ, văn bản, vai trò mới, năm đã đóng) thì không hoàn tác được và trang nêu từng việc. Thay đổi đã hoàn tác vẫn còn trong lịch sử; mã của đơn vị lập nhầm dùng lại được.",
      "Mỗi hồ sơ đang mở được chọn một cách: chuyển sang đơn vị kế tiếp (chỉ tiêu, kết quả, minh chứng, bản nộp đi theo đủ), chép sang từng đơn vị mới, khép lại, hoặc giữ nguyên khi số liệu của năm đã chốt trước ngày thay đổi. Mỗi năm chỉ một hồ sơ được chuyển sang cùng một đơn vị.",
      "Sáp nhập còn có cách gộp: hồ sơ được giữ hoặc được chuyển giữ mọi mục đã có, phần còn để trống nhận từ hồ sơ kia cùng minh chứng. Trang xem trước liệt kê mục nào nhận sang, mục nào cả hai đều có nên giữ nguyên. Không gộp vào hồ sơ đã nộp, đã thẩm định hay đã xét; phần đã nộp, đã duyệt không thay đổi.",
      "Hồ sơ khép lại vẫn đọc được, không bị tính là thiếu hay trễ hạn. Cán bộ chuyển sang đơn vị mới vẫn đọc được hồ sơ của đơn vị cũ.",
      "Văn bản đã ban hành, bản đã nộp và bảng của các năm đã chốt số liệu giữ tên của ngày ấy.",
      "Số liệu “năm trước” đi theo phả hệ: sáp nhập thì cộng n và N, cộng số lượng; tiêu chí Có/Không không cộng được; chia tách thì không so sánh. Trang đăng ký ghi rõ điều này.",
      "Lịch sử thay đổi (lọc, tải Excel) và hình phả hệ mở từ danh sách đơn vị và trang của từng đơn vị.",
    ],
  },
  {
    id: "quyet-dinh-xep-loai",
    title: "Ban Thường vụ: đề xuất, chốt và công bố mức xếp loại",
    intro:
      "Sau thẩm định, mức đề xuất tính từ điểm, điều kiện và kết quả “3 chủ động”; Ban Thường vụ quyết định, có thể khác khi ghi lý do.",
    steps: [
      "Mở danh sách phiếu xếp loại của năm, chọn Đề xuất mức xếp loại. Đơn vị xếp theo điểm; bấm Vì sao để đọc mức ra từ đâu, điều kiện nào khống chế, theo văn bản nào. Bên cạnh có mức tự xếp loại và mức năm trước.",
      "Chọn mức từng đơn vị; dòng “Đã dùng … suất” đổi ngay khi chọn. Khác đề xuất, vượt cảnh báo hoặc vượt suất thì ghi lý do; bộ quy tắc không cho vượt thì phải hạ mức một đơn vị. Không đơn vị nào tự bị hạ.",
      "Lưu mức dự kiến để làm tiếp sau. Lưu và xem lại để chốt cho thấy đúng những gì sẽ ghi; ghi ngày họp và số phiếu biểu quyết nếu có, rồi Chốt mức xếp loại. Thư ký giữ vai trò ở đơn vị nào thì mức của đơn vị đó do thư ký khác chốt.",
      "Công bố kết quả khi mọi phiếu đã nộp của đợt đều đã chốt; từ lúc đó mỗi đơn vị thấy mức của mình, các câu vì sao, lý do của Ban Thường vụ và mức năm trước. Rút công bố phải ghi lý do.",
      "Đơn vị mới thành lập, đang giải thể hoặc không nộp phiếu: mở trang thẩm định của phiếu, chọn Để ngoài xếp loại, ghi mức (Chưa xếp loại, Không xếp loại) và lý do. Đơn vị không tính vào số suất; đổi ý thì Đưa trở lại xếp loại ở cùng trang, trước khi công bố.",
      "Mở lại phiếu đã chốt ở trang thẩm định của phiếu, khi chưa công bố và chưa có văn bản xếp loại nào còn hiệu lực. Văn bản đã ký mà mức phải đổi: rút công bố, soạn văn bản thay thế, mở lại phiếu, chốt mức mới rồi ban hành.",
      "Bảng tổng hợp: số đơn vị và tỷ lệ theo loại hình và mức. Ở Soạn văn bản, mỗi đợt có Thông báo kết quả xếp loại và Quyết định xếp loại chất lượng: ban hành một hoặc cả hai, danh sách phải giống nhau. Ban hành và công bố rồi thì đơn vị có tên đọc được ở phiếu của mình và ở Văn bản. Đơn vị soạn Báo cáo tự đánh giá, xếp loại ngay ở từng phiếu (tổ chức Đoàn, Ban Chấp hành, Ban Thường vụ; cả năm hoặc quý) hoặc ở Văn bản của hồ sơ năm, số liệu lấy từ bản đã nộp.",
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
