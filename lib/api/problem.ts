/** Refusals for programs as application/problem+json (RFC 9457); `detail` is Vietnamese, `code` is for programs. */
import { z } from "zod";
import type { Problem } from "../domain/result";

export const PROBLEMS = {
  badRequest: { status: 400, title: "Yêu cầu chưa đúng dạng" },
  unauthenticated: { status: 401, title: "Chưa xác thực" },
  notAllowed: { status: 403, title: "Không thuộc quyền" },
  notFound: { status: 404, title: "Không tìm thấy" },
  conflict: { status: 409, title: "Đã có người cập nhật trước" },
  inProgress: { status: 409, title: "Yêu cầu đang được xử lý" },
  tooLarge: { status: 413, title: "Nội dung quá lớn" },
  unsupportedType: { status: 415, title: "Kiểu nội dung chưa đúng" },
  invalid: { status: 422, title: "Dữ liệu chưa đúng" },
  incomplete: { status: 422, title: "Chưa đủ thông tin" },
  notNow: { status: 422, title: "Chưa thực hiện được ở bước này" },
  keyReused: { status: 422, title: "Khóa đã dùng cho yêu cầu khác" },
  tooMany: { status: 429, title: "Quá nhiều yêu cầu" },
  unexpected: { status: 500, title: "Lỗi của hệ thống" },
  unavailable: { status: 503, title: "Tạm thời chưa phục vụ được" },
} as const satisfies Record<string, { status: number; title: string }>;
export type ApiProblemCode = keyof typeof PROBLEMS;

/** Every code a use case can give has its place above. */
type Covered = Problem["code"] extends ApiProblemCode ? Problem : never;

/** A refusal on its way out. `current` and `yours` are the two versions of a conflict. */
export interface ApiProblem extends Omit<Covered, "code" | "message"> {
  code: ApiProblemCode;
  message: string;
  yours?: unknown;
  /** Seconds after which a repetition makes sense. */
  retryAfter?: number;
  /** Names an unexpected failure in the server's log. */
  instance?: string;
}

/** Thrown inside lib/api only, by the readers of a request; the door turns it into an answer. */
export class RequestRefused extends Error {
  constructor(readonly problem: ApiProblem) {
    super(problem.code);
  }
}

export const problemSchema = z
  .strictObject({
    type: z.string().describe("Địa chỉ trang giải thích mã lỗi"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("Câu giải thích bằng tiếng Việt"),
    code: z.enum(Object.keys(PROBLEMS) as [ApiProblemCode, ...ApiProblemCode[]]),
    instance: z.string().optional().describe("Mã của sự cố trong nhật ký máy chủ"),
    fields: z.record(z.string(), z.string()).optional().describe("Trường → điều chưa đúng"),
    current: z.unknown().optional().describe("409: bản đang lưu"),
    yours: z.unknown().optional().describe("409: bản vừa gửi"),
  })
  .meta({ id: "Problem" });

/** Gives the answer of a refusal. */
export function problemResponse(problem: ApiProblem): Response {
  const { status, title } = PROBLEMS[problem.code];
  const { code, message, fields, current, yours, instance } = problem;
  const body: z.input<typeof problemSchema> = { type: `/lap-trinh#loi-${code}`, title, status, detail: message, code, instance, fields };
  const both = code === "conflict" ? { current: current ?? null, yours: yours ?? null } : {};
  const headers = new Headers({ "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" });
  if (code === "unauthenticated") headers.set("WWW-Authenticate", 'Bearer realm="ba-chu-dong"');
  if (problem.retryAfter !== undefined) headers.set("Retry-After", String(problem.retryAfter));
  return new Response(JSON.stringify({ ...body, ...both }), { status, headers });
}
