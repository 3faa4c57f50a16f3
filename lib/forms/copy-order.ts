/** The pressed button of the copy order: "up target", "down reason", "partsFirst", "partsLast", "proposed". */
import { z } from "zod";
import { COPY_LINES, type CopyMove } from "../domain/copy-order";

const line = z.enum(COPY_LINES);

export const copyMoveSchema = z.object({
  move: z.string("Hãy bấm một nút của danh sách.").transform((text, context): CopyMove => {
    if (text === "partsFirst" || text === "partsLast" || text === "proposed") return text;
    const [way, name] = text.split(" ");
    const known = line.safeParse(name);
    if (known.success && (way === "up" || way === "down")) return { line: known.data, by: way === "up" ? -1 : 1 };
    context.addIssue({ code: "custom", message: "Hãy bấm một nút của danh sách." });
    return z.NEVER;
  }),
});
