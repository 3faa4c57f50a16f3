import type { DecisionKind } from "@/lib/domain/decision";

/** What a decision is called in lists and titles. */
export const KIND_TITLE: Record<DecisionKind, string> = {
  recognition: "Quyết định công nhận",
  withdrawal: "Quyết định thu hồi",
};
