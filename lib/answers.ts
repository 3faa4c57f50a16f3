import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

/** Under this name a route says how many bytes its body has; clients see it as Content-Length. */
export const LENGTH_HEADER = "X-Body-Length";

/**
 * Next removes Content-Length from whatever a route handler answers (its sendResponse calls it forbidden: a body passed on from fetch may have been unpacked
 * meanwhile) and sends in chunks, so that no download can show how much is left. Our own files know their length: it is put back as Next copies the headers.
 */
export function keepLengths(): void {
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) =>
      name.toLowerCase() === LENGTH_HEADER.toLowerCase() ? set("Content-Length", String(value)) : set(name, value);
  });
}

const BLANK = '<html id="__next_error__">';
const BODY = Buffer.from("<body>");
const NOT_FOUND = [
  "Không tìm thấy trang này",
  "Đường dẫn có thể bị gõ sai, trang đã chuyển chỗ, hoặc hồ sơ này không thuộc phạm vi của đồng chí.",
];
const BROKEN = ["Trang này đang gặp sự cố", "Những gì đã báo “Đã lưu” và các bản đã nộp vẫn còn nguyên. Xin thử lại sau ít phút."];

/**
 * Where a page answers notFound(), or breaks, Next sends a document with an empty body and lets the scripts draw the words: React has no error
 * boundaries on the server. Without scripts that is a blank page, so the words are written into it for those readers; the scripts replace the document.
 */
export function sayErrorsWithoutScripts(): void {
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) => {
      if (response.statusCode >= 400 && /^content-type$/i.test(name) && /^text\/html/i.test(String(value))) writeInto(response);
      return set(name, value);
    };
  });
}

/** Wraps the writing as it is now: the compression of Next is set up by then and gets the words with the rest. */
function writeInto(response: ServerResponse): void {
  const write = response.write as (chunk: unknown, ...rest: unknown[]) => boolean;
  const words = wordsFor(response.statusCode);
  let [first, done] = [true, false];
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (done || !(chunk instanceof Uint8Array)) return write.call(response, chunk, ...rest);
    const bytes = Buffer.from(chunk);
    if (first && !bytes.includes(BLANK)) done = true;
    first = false;
    const at = done ? -1 : bytes.indexOf(BODY) + BODY.length;
    if (at < BODY.length) return write.call(response, chunk, ...rest);
    done = true;
    return write.call(response, Buffer.concat([bytes.subarray(0, at), words, bytes.subarray(at)]), ...rest);
  }) as ServerResponse["write"];
}

function wordsFor(status: number): Buffer {
  const [title, text] = status === 404 ? NOT_FOUND : BROKEN;
  return Buffer.from(
    `<noscript><link rel="stylesheet" href="/plain.css"><main><h1>${title}</h1><p>${text}</p><p><a href="/">Về việc cần làm</a></p></main></noscript>`,
  );
}
