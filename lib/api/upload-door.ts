import "server-only";
import { isSameOrigin } from "../actions/door";
import { currentActor } from "../auth/actor";
import type { Actor } from "../domain/permissions";
import type { Problem, ProblemCode } from "../domain/result";
import { MAX_FILE_BYTES, type StoredFile, type StoreProblem, storeFile } from "../storage";
import { receiveUpload, type Upload } from "./receive-upload";
import { wayBack } from "./way-back";

/** What is said to a person or a script about the file they sent. `item`: under which it was put, for the way back. */
export interface UploadAnswer {
  status: number;
  ok: boolean;
  message: string;
  item: string;
}

const STORE_STATUS: Record<StoreProblem, number> = { tooLarge: 413, empty: 400, wrongType: 415, full: 507 };
const STORE_MESSAGE: Record<Exclude<StoreProblem, "wrongType">, string> = {
  tooLarge: "Tệp lớn hơn 20 MB, xin nén hoặc chia nhỏ.",
  empty: "Tệp rỗng hoặc chưa chọn tệp.",
  full: "Kho lưu trữ đã đầy. Xin báo người quản trị.",
};
const STATUS_OF: Record<ProblemCode, number> = {
  notFound: 404,
  notAllowed: 403,
  notNow: 409,
  invalid: 422,
  conflict: 409,
  incomplete: 422,
  tooMany: 409,
  unavailable: 503,
};
/** The multipart wrapping around the file's own bytes. */
const WRAPPING_BYTES = 100_000;

/** Refuses an upload in a sentence. */
export function refuseUpload(status: number, message: string, item = ""): UploadAnswer {
  return { status, ok: false, message, item };
}

/** Refuses an upload as a use case did. */
export function refuseFor({ code, message }: Problem, item = ""): UploadAnswer {
  return refuseUpload(STATUS_OF[code], message, item);
}

/** Stores the sent bytes; gives the stored file, or the answer that refuses it. `kinds` names what is received, in words. */
export async function storeUpload({ bytes }: Upload, kinds: string, item = ""): Promise<StoredFile | UploadAnswer> {
  const stored = await storeFile(bytes, MAX_FILE_BYTES);
  if (typeof stored !== "string") return stored;
  const message = stored === "wrongType" ? wrongKind(kinds) : STORE_MESSAGE[stored];
  return refuseUpload(STORE_STATUS[stored], message, item);
}

/** The sentence about a file of a kind that is not received. */
export function wrongKind(kinds: string): string {
  return `Chỉ nhận tệp ${kinds}; tệp này có nội dung khác.`;
}

type Take = (actor: Actor, upload: Upload) => Promise<UploadAnswer>;

async function receive(request: Request, take: Take): Promise<UploadAnswer> {
  if (!(await isSameOrigin())) return refuseUpload(403, "Yêu cầu không đến từ trang của hệ thống.");
  const actor = await currentActor();
  if (!actor) return refuseUpload(401, "Phiên làm việc đã hết. Đồng chí đăng nhập lại rồi gửi lại tệp này.");
  const length = Number(request.headers.get("content-length") ?? "0");
  if (length > MAX_FILE_BYTES + WRAPPING_BYTES) return refuseUpload(STORE_STATUS.tooLarge, STORE_MESSAGE.tooLarge);
  try {
    const answer = await receiveUpload(request, (upload) => take(actor, upload));
    return answer ?? refuseUpload(STORE_STATUS.empty, STORE_MESSAGE.empty);
  } catch {
    return refuseUpload(400, "Tệp chưa được nhận đủ, xin gửi lại.");
  }
}

/** Receives one file of a signed-in person from our own pages and lets `take` keep it: JSON for scripts, a redirect back for a plain form. */
export async function receiveFile(request: Request, take: Take): Promise<Response> {
  const { status, ...answer } = await receive(request, take);
  if (request.headers.get("accept")?.includes("application/json")) return Response.json(answer, { status });
  const location = wayBack(request.headers.get("referer"), answer.ok ? null : answer.message, answer.item);
  return new Response(null, { status: 303, headers: { Location: location } });
}
