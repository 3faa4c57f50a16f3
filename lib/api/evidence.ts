import "server-only";
import { isSameOrigin } from "../actions/door";
import { currentActor } from "../auth/actor";
import { now } from "../clock";
import { savedFileName } from "../domain/file-name";
import type { Actor } from "../domain/permissions";
import type { ProblemCode } from "../domain/result";
import { evidenceItemSchema } from "../forms/evidence";
import { findEvidenceFile } from "../queries/evidence-file";
import { FILE_KINDS, MAX_FILE_BYTES, readStoredFile, removeStoredFile, type StoreProblem, storeFile } from "../storage";
import { addFile, mayAddFile } from "../use-cases/add-evidence";
import { receiveUpload, type Upload } from "./receive-upload";
import { sendFile } from "./send-file";
import { wayBack } from "./way-back";

interface Answer {
  status: number;
  ok: boolean;
  message: string;
  /** Item under which the file was put, for the way back. */
  item: string;
}

const STORE_ANSWER: Record<StoreProblem, { status: number; message: string }> = {
  tooLarge: { status: 413, message: "Tệp lớn hơn 20 MB, xin nén hoặc chia nhỏ." },
  empty: { status: 400, message: "Tệp rỗng hoặc chưa chọn tệp." },
  wrongType: { status: 415, message: "Chỉ nhận tệp PDF, JPG, PNG, WebP, DOCX, XLSX; tệp này có nội dung khác." },
  full: { status: 507, message: "Kho lưu trữ đã đầy. Xin báo người quản trị." },
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

function refuse(status: number, message: string, item = ""): Answer {
  return { status, ok: false, message, item };
}

async function take(actor: Actor, upload: Upload): Promise<Answer> {
  const place = evidenceItemSchema.safeParse(upload.fields);
  if (!place.success) return refuse(400, "Yêu cầu thiếu hồ sơ hoặc tiêu chí.");
  const { item } = place.data;
  const allowed = await mayAddFile(actor, place.data, now());
  if (!allowed.ok) return refuse(STATUS_OF[allowed.error.code], allowed.error.message, item);
  const stored = await storeFile(upload.bytes, MAX_FILE_BYTES);
  if (typeof stored === "string") return refuse(STORE_ANSWER[stored].status, STORE_ANSWER[stored].message, item);
  const added = await addFile(actor, place.data, { ...stored, name: upload.fileName }, now()).catch(async (error: unknown) => {
    await removeStoredFile(stored.key);
    throw error;
  });
  if (added.ok) return { status: 201, ok: true, message: "Đã nhận tệp.", item };
  await removeStoredFile(stored.key);
  return refuse(STATUS_OF[added.error.code], added.error.message, item);
}

async function receive(request: Request): Promise<Answer> {
  if (!(await isSameOrigin())) return refuse(403, "Yêu cầu không đến từ trang của hệ thống.");
  const actor = await currentActor();
  if (!actor) return refuse(401, "Phiên làm việc đã hết. Đồng chí đăng nhập lại rồi gửi lại tệp này.");
  const length = Number(request.headers.get("content-length") ?? "0");
  if (length > MAX_FILE_BYTES + WRAPPING_BYTES) return refuse(STORE_ANSWER.tooLarge.status, STORE_ANSWER.tooLarge.message);
  try {
    const answer = await receiveUpload(request, (upload) => take(actor, upload));
    return answer ?? refuse(400, STORE_ANSWER.empty.message);
  } catch {
    return refuse(400, "Tệp chưa được nhận đủ, xin gửi lại.");
  }
}

/** Receives one piece of evidence: JSON for scripts, a redirect back to the item for a plain form. */
export async function answerUpload(request: Request): Promise<Response> {
  const { status, ...answer } = await receive(request);
  if (request.headers.get("accept")?.includes("application/json")) return Response.json(answer, { status });
  const location = wayBack(request.headers.get("referer"), answer.ok ? null : answer.message, answer.item);
  return new Response(null, { status: 303, headers: { Location: location } });
}

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "SAMEORIGIN",
};
/** A picture needs nothing; the browser's own PDF viewer does not run inside a sandbox, so a PDF gets the rest of the policy. */
const POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Sends a stored file byte for byte, whole or in parts: PDF and pictures may open in the browser with `?xem=1`, everything else is a download. */
export async function answerDownload(request: Request, id: string): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ ok: false, message: "Đồng chí cần đăng nhập để xem tệp." }, { status: 401 });
  const piece = await findEvidenceFile(actor, id);
  const file = piece && (await readStoredFile(piece.storageKey));
  if (!piece || !file) return Response.json({ ok: false, message: "Không tìm thấy tệp." }, { status: 404 });
  const kind = FILE_KINDS[piece.fileType];
  const inline = kind?.inline === true && new URL(request.url).searchParams.get("xem") === "1";
  const plain = `minh-chung.${kind?.extension ?? "bin"}`;
  const disposition = `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(savedFileName(piece.fileName, kind?.extension ?? "bin"))}`;
  return sendFile(request, file, piece.sha256, {
    ...HEADERS,
    "Content-Security-Policy": piece.fileType === "application/pdf" ? POLICY : `${POLICY}; sandbox`,
    "Content-Type": kind ? piece.fileType : "application/octet-stream",
    "Content-Disposition": disposition,
  });
}
