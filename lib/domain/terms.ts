/** Terms in names of bodies, units and papers that stay on one line, as on paper: "CƠ QUAN", never "CƠ / QUAN". */
const TERMS = [
  "an ninh|an toàn|ban chấp hành|ban dân vận|ban quản lý|ban thường vụ|ban tổ chức|bảng tổng hợp|báo cáo|bảo hiểm|bảo vệ|bệnh viện|biên bản|bưu điện",
  "cán bộ|cao đẳng|cần thơ|cấp ủy|chi đoàn|chi cục|chi tiêu|chỉ tiêu|chính đảng|chính phủ|chính sách|chính trị|chủ động|chuyên môn|chuyển giao|chứng nhận",
  "công an|công đoàn|công nghệ|công nhân|công nhận|công tác|công thương|công ty|công văn|công việc|cơ quan|cơ sở|cửu long",
  "danh sách|dân chính đảng|dân tộc|dân vận|doanh nghiệp|du lịch|dự án|đa khoa|đại học|đảng ủy|đánh giá|đào tạo|đăng ký|đất đai|đầu tư|điện lực",
  "đoàn cơ sở|đoàn khối|đoàn thể|đoàn viên|đô thị|đồng bằng|đơn vị|đường sắt|giao thông|giám định|giáo dục|giải pháp|hạn chế|hành chính|hội đồng|hội nghị",
  "hồ chí minh|hợp tác|huyết học|hướng dẫn|kế hoạch|kế toán|khoa học|kho bạc|khu công nghiệp|kiểm lâm|kiểm sát|kiểm tra|kiến nghị|kinh tế|kỹ thuật|kỷ luật",
  "lao động|lãnh đạo|liên đoàn|lực lượng|mặt trận|mầm non|minh chứng|môi trường|ngân hàng|nghề nghiệp|nghiên cứu|ngoại vụ|nguyên nhân|người lập biểu",
  "nhà nước|nhân dân|nhận xét|nhi đồng|nhiệm vụ|nội dung|nội vụ|nông nghiệp|nông thôn|nơi nhận|pháp luật|phát thanh|phát triển|phần mềm|phong trào",
  "phòng chống|phụ lục|phụ nữ|phụ sản|phụ trách|phương hướng|quản lý|quân sự|quyết định|răng hàm mặt|so sánh|sông cửu long|sự nghiệp|tai mũi họng",
  "tài chính|tài nguyên|tham dự|tham mưu|thanh niên|thanh tra|thành đoàn|thành phố|thành ủy|thể thao|thẩm định|thị xã|thông tin|thống kê|thời gian",
  "thuận lợi|thủy sản|thực hiện|thực phẩm|thương binh|thương mại|tiêu chí|tiếp tục|tín dụng|tỉnh đoàn|tòa án|tổ chức|tổng hợp|triển khai|trung cấp|trung học",
  "trung tâm|trung ương|trực thuộc|truyền hình|truyền thanh|trường học|tư pháp|tự đánh giá|ứng dụng|ủy ban|vận tải|văn hóa|văn phòng|vệ sinh|viễn thông",
  "viện kiểm sát|xã hội|xác nhận|xây dựng|xếp loại|y tế|ý kiến|yêu cầu",
]
  .join("|")
  .split("|")
  .map((term) => term.split(" "));

const BY_FIRST = new Map<string, string[][]>();
for (const term of TERMS) BY_FIRST.set(term[0] ?? "", [...(BY_FIRST.get(term[0] ?? "") ?? []), term]);

/** Words that do not end a line: they belong to what follows. */
const LEADING = new Set([
  "và",
  "của",
  "về",
  "với",
  "các",
  "tại",
  "từ",
  "trên",
  "theo",
  "cho",
  "năm",
  "ngày",
  "số",
  "tp",
  "tp.",
  "đồng",
  "cục",
  "đài",
  "-",
]);

const INSIDE = 3;
const LEADS = 1;

/** Gives how bad a break after each word is: 3 inside a term or a short quotation and before a dash, 1 after a word that belongs to the next, 0 elsewhere. */
export function breakCosts(words: readonly string[]): number[] {
  const bare = words.map((word) => word.toLocaleLowerCase("vi").replace(/[,;.:()"]+$/u, ""));
  const low = bare.map((word) => word.replace(/^[("]+/u, ""));
  const leads = (word: string, index: number) => LEADING.has(word) || (word === "sở" && low[index - 1] !== "cơ");
  const costs = low.map((word, index): number => (leads(word, index) && /[^,;.:)]$/u.test(words[index] ?? "") ? LEADS : 0));
  low.forEach((word, start) => {
    for (const term of BY_FIRST.get(word) ?? []) {
      if (term.every((part, offset) => low[start + offset] === part)) costs.fill(INSIDE, start, start + term.length - 1);
    }
  });
  // A dash ends a line and begins none.
  words.forEach((word, index) => {
    if (index > 0 && (word === "-" || word === "–")) costs[index - 1] = INSIDE;
  });
  for (let start = 0, open = -1; start < words.length; start += 1) {
    const word = words[start] ?? "";
    if (/^[("]/u.test(word)) open = start;
    if (open >= 0 && /["“”)][,;.]?$/u.test(word)) {
      if (start - open < 4) costs.fill(INSIDE, open, start);
      open = -1;
    }
  }
  return costs;
}

const CAPITAL = /^[("“]*["“\p{Lu}]/u;

/** Whether a break after each word would part a term or a short quotation; with `namesOnly` only those with a capital or a quotation mark. */
export function breaksInside(words: readonly string[], namesOnly: boolean): boolean[] {
  const inside = breakCosts(words).map((cost) => cost === INSIDE);
  if (!namesOnly) return inside;
  let isName = false;
  return inside.map((parts, index) => {
    isName = (isName && inside[index - 1] === true) || CAPITAL.test(words[index] ?? "") || CAPITAL.test(words[index + 1] ?? "");
    return parts && isName;
  });
}

/** Gives a name whose terms hold together by spaces that do not break, for pages whose width nobody knows beforehand. */
export function wholeTerms(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const words = line.split(" ");
      const costs = breakCosts(words);
      return words
        .map((word, index) => (index === words.length - 1 ? word : `${word}${costs[index] === INSIDE ? "\u00a0" : " "}`))
        .join("");
    })
    .join("\n");
}
