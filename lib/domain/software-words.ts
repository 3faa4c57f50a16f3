/** The words by which the national software, or who exports from it, says how far a unit has come. Source: classification.md ("The national software"). */
import type { SoftwareOutcome } from "./software-step";
import { fold } from "./text";

const EXACT: Record<SoftwareOutcome, readonly string[]> = {
  met: ["dat", "dat 3 chu dong", "dat chuan", "cong nhan", "dat yeu cau", "passed", "pass"],
  notMet: ["khong dat", "chua dat", "khong dat chuan", "khong cong nhan", "chua dat yeu cau", "failed", "fail"],
  done: [
    ...["co", "x", "v", "xong", "roi", "ok", "yes", "true", "1", "100", "100%", "da danh gia", "da duyet", "da xac nhan", "da cap nhat"],
    ...["da thuc hien", "da xong", "da nop", "done", "completed", "complete", "✓", "✔", "☑"],
  ],
  notDone: [
    ...["khong", "chua", "no", "false", "0", "0%", "-", "–", "chua co", "chua danh gia", "chua duyet", "chua xac nhan", "chua cap nhat"],
    ...["chua thuc hien", "chua xong", "chua nop", "dang thuc hien", "dang danh gia", "cho duyet", "cho xac nhan", "dang xu ly", "pending"],
  ],
};
const BY_WORD = new Map(
  Object.entries(EXACT).flatMap(([outcome, words]) => words.map((word) => [word, outcome as SoftwareOutcome] as const)),
);

/**
 * Reads the result of a row: "Đạt", "Không đạt", "Hoàn thành tốt nhiệm vụ", "Chưa hoàn thành", "x", "80%". Null where the words say neither.
 * "Không hoàn thành nhiệm vụ" is a level given after an assessment, so it is done and not met; "chưa hoàn thành" is not done yet.
 */
export function readOutcome(text: string): SoftwareOutcome | null {
  const key = fold(text)
    .replace(/["“”.;:!]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const exact = BY_WORD.get(key);
  if (exact) return exact;
  if (/^\d{1,3}([.,]\d+)?\s*%$/.test(key)) return Number.parseFloat(key.replace(",", ".")) >= 100 ? "done" : "notDone";
  if (/^khong hoan thanh nhiem vu/.test(key)) return "notMet";
  if (/^(chua|khong) hoan thanh/.test(key)) return "notDone";
  if (/^(da )?hoan thanh\b/.test(key)) return "done";
  if (/^(khong|chua) (dat|du dieu kien)\b/.test(key)) return "notMet";
  if (/^(dat|du dieu kien)\b/.test(key) && !/\b(chua|khong)\b/.test(key)) return "met";
  return null;
}
