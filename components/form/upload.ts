/** The route's answer to an upload: what went wrong in Vietnamese, or nothing more to say. */
export interface UploadAnswer {
  ok: boolean;
  message?: string;
}

export interface UploadOptions {
  url: string;
  body: FormData;
  /** Share sent so far, 0 to 100. */
  onProgress: (percent: number) => void;
  signal: AbortSignal;
}

/** Sends a form with its file and reports progress, which fetch cannot. Never rejects: failures are answers. */
export function upload({ url, body, onProgress, signal }: UploadOptions): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (message: string) => resolve({ ok: false, message });
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.floor((event.loaded * 100) / event.total));
    };
    request.onload = () => resolve(readAnswer(request.status, request.responseText));
    request.onerror = () => fail("Mất kết nối khi đang gửi. Tệp chưa được nhận, xin gửi lại.");
    request.ontimeout = request.onerror;
    request.onabort = () => fail("Đã dừng gửi, tệp chưa được nhận.");
    signal.addEventListener("abort", () => request.abort());
    request.send(body);
  });
}

function readAnswer(status: number, text: string): UploadAnswer {
  const answer = parseAnswer(text);
  if (status >= 200 && status < 300) return { ok: answer?.ok ?? true, message: answer?.message };
  return { ok: false, message: answer?.message ?? statusMessage(status) };
}

function parseAnswer(text: string): UploadAnswer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    const message = "message" in value && typeof value.message === "string" ? value.message : undefined;
    return { ok: !("ok" in value) || value.ok !== false, message };
  } catch {
    return undefined;
  }
}

function statusMessage(status: number): string {
  if (status === 401) return "Phiên làm việc đã hết. Đồng chí đăng nhập lại ở thẻ khác rồi gửi lại tệp này.";
  if (status === 403 || status === 404) return "Hồ sơ này hiện không nhận minh chứng. Đồng chí tải lại trang để xem vì sao.";
  if (status === 413) return "Tệp lớn hơn mức cho phép.";
  if (status === 415) return "Loại tệp này không được nhận.";
  if (status === 507) return "Kho lưu trữ đã đầy. Xin báo người quản trị.";
  return "Máy chủ chưa nhận được tệp. Xin gửi lại sau ít phút.";
}
