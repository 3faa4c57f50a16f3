import "server-only";
import { clientAddress } from "../actions/client-address";
import { CHAIN_NOT_CHECKED } from "../domain/signature";
import { parseVerificationCode, printVerificationCode } from "../domain/verification-code";
import { env } from "../env";
import { framed } from "../public-page/frame";
import type { Html } from "../public-page/html";
import { askPage, documentPage, type KnownFile, tooManyPage, unknownPage } from "../public-page/verification";
import { readVerification, type Verification } from "../queries/verification";
import { countLookUp } from "../use-cases/count-look-up";
import { secondsToWait } from "./rate-limit";
import { renderedHashes } from "./rendered-hashes";

const HEADERS = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };
const WINDOW_SECONDS = 900;
const PER_MINUTE = 60;
const NOT_A_CODE = "Mã gồm 16 chữ và số, không có chữ I, L, O, U. Đồng chí xem lại từng ký tự.";

/**
 * Answers /xac-minh and /xac-minh/<code>: plain HTML, no client runtime. A typed code (`?ma=`) leads to its address; what no document bears is one page
 * for every code; after 60 look-ups from an address within 15 minutes only a sentence (429).
 */
export async function answerVerification(request: Request, path: readonly string[]): Promise<Response> {
  const nonce = request.headers.get("x-nonce") ?? "";
  const send = (status: number, title: string, body: Html, more: { scripted?: boolean; headers?: HeadersInit } = {}) =>
    new Response(framed({ title, nonce, scripted: more.scripted, body }), { status, headers: { ...HEADERS, ...more.headers } });
  if (path.length === 0) {
    const typed = new URL(request.url).searchParams.get("ma");
    if (typed === null) return send(200, "Xác minh văn bản", askPage());
    const code = parseVerificationCode(typed);
    if (code) return new Response(null, { status: 303, headers: { Location: `/xac-minh/${printVerificationCode(code)}` } });
    return send(422, "Xác minh văn bản", askPage(typed.slice(0, 60), NOT_A_CODE));
  }
  const address = clientAddress(request.headers.get("x-forwarded-for"), env().TRUSTED_PROXIES);
  // A flood from one address ends here, before it takes connections to the database from others.
  const flooding = secondsToWait(`verify:${address}`, new Date(), PER_MINUTE) > 0;
  if (flooding || !(await countLookUp(address)))
    return send(429, "Đã tra cứu quá nhiều lần", tooManyPage(), { headers: { "Retry-After": String(WINDOW_SECONDS) } });
  const code = parseVerificationCode(path.join("-"));
  const found = await readVerification(code);
  if (!found || !code) return send(404, "Không tìm thấy văn bản", unknownPage());
  const view = { ...found, code: printVerificationCode(code), files: await filesOf(found), chainNote: CHAIN_NOT_CHECKED };
  return send(200, [found.type, found.numberText].filter(Boolean).join(" "), documentPage(view), { scripted: true });
}

async function filesOf({ id, content, signedHashes }: Verification): Promise<KnownFile[]> {
  const { pdf, docx } = await renderedHashes(id, content);
  const own = (format: string) => `khớp, đúng là tệp ${format} do phần mềm lập từ nội dung đã ban hành (chưa phải bản đã ký).`;
  const signed = signedHashes.map((sha256, index) =>
    index === 0
      ? { label: "Bản đã ký, mới nhất", sha256, says: "khớp, đúng là bản đã ký mới nhất của văn bản này." }
      : { label: "Bản ký trước đó", sha256, says: "là một bản ký trước đó của văn bản này, nay đã có bản mới hơn." },
  );
  return [
    ...signed,
    { label: "Tệp PDF của phần mềm", sha256: pdf, says: own("PDF") },
    { label: "Tệp DOCX của phần mềm", sha256: docx, says: own("DOCX") },
  ];
}
