/** The only reader of process.env. A wrong environment ends the process with a sentence that says what to set. */
import { z } from "zod";

z.config({ jitless: true });

const schema = z.object({
  DATABASE_URL: z.string().min(1, "DATABASE_URL: địa chỉ PostgreSQL của ứng dụng"),
  NEXTAUTH_SECRET: z.string().min(32, "NEXTAUTH_SECRET: chuỗi ngẫu nhiên từ 32 ký tự"),
  NEXTAUTH_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default(".data/files"),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Ba Chủ Động <no-reply@localhost>"),
  /** Milliseconds added to the machine's clock; only the demonstration sets it. */
  CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
  /** Reverse proxies in front that append to X-Forwarded-For; 0 where clients reach this server themselves. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
});
export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/** Gives the checked environment; throws an Error whose message lists what is missing. */
export function env(): Env {
  if (cached) return cached;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Cấu hình chưa đúng:\n${lines.join("\n")}`);
  }
  cached = parsed.data;
  return cached;
}
