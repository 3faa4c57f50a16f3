/** Sign-in, a link asked for, and a new password. */
import { z } from "zod";

export const signInSchema = z.object({
  login: z.string().trim().min(1, "Nhập tên đăng nhập hoặc thư điện tử").max(200),
  password: z.string().min(1, "Nhập mật khẩu").max(200),
});

export const resetSchema = signInSchema.pick({ login: true });

export const passwordSchema = z
  .object({
    password: z.string().min(8, "Mật khẩu cần ít nhất 8 ký tự").max(200),
    repeated: z.string(),
  })
  .refine((form) => form.password === form.repeated, { path: ["repeated"], message: "Hai lần nhập chưa giống nhau" });
