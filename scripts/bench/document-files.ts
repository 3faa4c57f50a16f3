// Writes a decision with 15 units again and again, in a process of its own so that the memory is its own: document-files.ts <docx|pdf> <count>
import { recognitionDecision } from "../../lib/documents/decision";
import { renderDocx } from "../../lib/documents/docx";
import { renderPdf } from "../../lib/documents/pdf";
import type { DocumentContent } from "../../lib/domain/document";

const [kind, count] = [process.argv[2] === "pdf" ? "pdf" : "docx", Number(process.argv[3])];
const render = kind === "pdf" ? renderPdf : renderDocx;
const megabytes = () => Math.round(process.memoryUsage.rss() / 1_000_000);

function decisionOf(number: number): DocumentContent {
  const content = recognitionDecision({
    body: {
      name: "Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ",
      headerUpper: "THÀNH ĐOÀN CẦN THƠ",
      headerName: "BCH ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG",
      documentCode: "ĐTN",
      place: "Cần Thơ",
    },
    year: 2024,
    number,
    day: "2024-11-28",
    grounds: [
      "Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh",
      "Căn cứ Hướng dẫn số 58-HD/TĐTN-TCKT ngày 17/10/2023 của Ban Thường vụ Thành đoàn Cần Thơ",
    ],
    units: Array.from({ length: 15 }, (_, index) => ({
      name: `Đoàn cơ sở Sở số ${index + 1}`,
      unitType: "Cơ quan, đơn vị sự nghiệp",
      memberCount: 40 + index,
      groups: ["8/9", "9/9", "6/7"],
      note: "",
    })),
    signer: { position: "Bí thư", name: "Nguyễn Văn A" },
    recipients: ["Ban Thường vụ Thành đoàn (báo cáo)", "Như Điều 3", "Lưu Văn phòng"],
  });
  const code = `ABCD-EFGH-${1000 + number}`;
  return { ...content, verification: { code, url: `https://bachudong.example.vn/xac-minh/${code}` } };
}

await render(decisionOf(1));
const started = megabytes();
const begin = performance.now();
const cpu = process.cpuUsage();
let [peak, bytes] = [started, 0];
for (let number = 1; number <= count; number += 1) {
  bytes += (await render(decisionOf(number))).length;
  if (number % 20 === 0) peak = Math.max(peak, megabytes());
}
const { user, system } = process.cpuUsage(cpu);
const seconds = (performance.now() - begin) / 1000;
process.stdout.write(JSON.stringify({ kind, count, seconds, cpu: (user + system) / 1000 / count, started, peak, bytes: bytes / count }));
