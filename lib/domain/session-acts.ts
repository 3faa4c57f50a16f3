/**
 * What is done in a session of the BTV and after it, and when a cycle lets it be done. A closed cycle is settled: nothing of its sessions moves any more, so that
 * what was summed up and sent to the upper level stays true. Taking a recognition back comes later by its nature. Source: programme.md, steps 6 and 7.
 */
import type { CycleStatus } from "./workflow";

export const SESSION_ACTS = {
  create: { words: "lập phiên họp", afterClose: false },
  change: { words: "sửa phiên họp", afterClose: false },
  table: { words: "đưa hồ sơ ra phiên họp", afterClose: false },
  untable: { words: "rút hồ sơ khỏi phiên họp", afterClose: false },
  vote: { words: "ghi kết quả biểu quyết", afterClose: false },
  complete: { words: "hoàn tất phiên họp", afterClose: false },
  draftRecognition: { words: "soạn quyết định công nhận", afterClose: false },
  issueRecognition: { words: "ban hành quyết định công nhận", afterClose: false },
  draftWithdrawal: { words: "soạn quyết định thu hồi", afterClose: true },
  issueWithdrawal: { words: "ban hành quyết định thu hồi", afterClose: true },
} as const satisfies Record<string, { words: string; afterClose: boolean }>;
export type SessionAct = keyof typeof SESSION_ACTS;

/** Why `act` is not possible in a cycle, as a sentence; null where the cycle lets it be done. Who does it is asked elsewhere. */
export function sessionActRefusal(act: SessionAct, cycle: { year: number; status: CycleStatus }): string | null {
  const { words, afterClose } = SESSION_ACTS[act];
  if (cycle.status === "open" || (cycle.status === "closed" && afterClose)) return null;
  if (cycle.status === "draft") return `Năm công tác ${cycle.year} chưa mở nên chưa ${words} được.`;
  return `Năm công tác ${cycle.year} đã đóng nên không ${words} được nữa. Nếu cần làm tiếp, đề nghị người quản trị mở lại năm công tác.`;
}
