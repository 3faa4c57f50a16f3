import { describe, expect, it } from "vitest";
import { SESSION_ACTS, type SessionAct, sessionActRefusal } from "../../../lib/domain/session-acts";

/** What may still be done once a cycle is closed, said once more and independently. */
const AFTER_CLOSE: readonly string[] = ["draftWithdrawal", "issueWithdrawal"];
const ACTS = Object.keys(SESSION_ACTS) as SessionAct[];

describe("a session of the BTV and the state of its cycle", () => {
  it.each(ACTS)("%s: in an open cycle it is done, in a draft never, after the close only where it takes a recognition back", (act) => {
    expect(sessionActRefusal(act, { year: 2024, status: "open" })).toBeNull();
    expect(sessionActRefusal(act, { year: 2024, status: "draft" })).toMatch(/^Năm công tác 2024 chưa mở nên chưa .+ được\.$/);
    const closed = sessionActRefusal(act, { year: 2024, status: "closed" });
    if (AFTER_CLOSE.includes(act)) expect(closed).toBeNull();
    else expect(closed).toMatch(/^Năm công tác 2024 đã đóng nên không .+ được nữa\. Nếu cần làm tiếp, đề nghị người quản trị mở lại/);
  });

  it("says which act is refused in the words of the union", () => {
    expect(sessionActRefusal("complete", { year: 2023, status: "closed" })).toContain("không hoàn tất phiên họp được nữa");
    expect(sessionActRefusal("issueRecognition", { year: 2023, status: "closed" })).toContain(
      "không ban hành quyết định công nhận được nữa",
    );
  });
});
