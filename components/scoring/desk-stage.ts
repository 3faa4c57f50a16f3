/** Whose desk: the Khối's, or the cụm's. */
export type DeskStage = "final" | "cluster";
export const DESK_WORD: Record<DeskStage, string> = { final: "Thẩm định", cluster: "Cụm chấm" };
