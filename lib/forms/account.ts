/** Schemas of one's own account: change of password, access tokens for programs. */
import { z } from "zod";
import { passwordSchema } from "./sign-in";

/** The present password beside the new one, which is typed twice. */
export const changePasswordSchema = z.object({ current: z.string().min(1, "Nhập mật khẩu hiện tại").max(200) }).and(passwordSchema);

export const tokenSchema = z.object({
  name: z.string().trim().min(1, "Cần ghi mã dùng cho việc gì").max(80, "Tối đa 80 ký tự"),
  days: z.enum(["30", "90", "365"], "Hãy chọn thời hạn").transform(Number),
});
export type TokenForm = z.infer<typeof tokenSchema>;
