import { type Html, html } from "./html";

/** A file that belongs to the document. `says`: the sentence when a dropped file is this one. */
export interface KnownFile {
  label: string;
  sha256: string;
  says: string;
}

/** What the page tells, printed: days dd/mm/yyyy, no person named. */
export interface VerificationView {
  code: string;
  type: string;
  numberText: string;
  day: string;
  issuer: string;
  holders: readonly string[];
  subject: string;
  standing: { tone: "good" | "warn" | "bad"; label: string; details: readonly string[] };
  contentHash: string;
  signedFile: { kind: string; at: string; signatures: readonly { signer: string; at: string; check: string; doubtful: boolean }[] } | null;
  chainNote: string;
  files: readonly KnownFile[];
}

/** The form in which a code is typed; works without scripts. */
export function codeForm(typed = "", problem = ""): Html {
  return html`<form action="/xac-minh" method="get" class="code-form" novalidate>
<label for="ma">Mã xác minh</label>
<p id="ma-hint" class="muted">16 chữ và số in cạnh mã QR ở cuối văn bản, ví dụ <span class="code">7K3M-0QXZ-A1B2-C3D4</span>. Chữ hoa hay thường, có hay không gạch nối đều được.</p>
${problem !== "" && html`<p id="ma-error" class="error" role="alert">${problem}</p>`}
<div class="row">
<input id="ma" name="ma" value="${typed}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60" aria-describedby="${problem !== "" ? "ma-error ma-hint" : "ma-hint"}"${problem !== "" && html` aria-invalid="true"`}>
<button type="submit">Xác minh</button>
</div>
</form>`;
}

/** The page on which a code is asked for. */
export function askPage(typed = "", problem = ""): Html {
  return html`<h1>Xác minh văn bản</h1>
<p class="lead">Kiểm tra một văn bản có do cơ quan, đơn vị ban hành trên hệ thống hay không, còn hiệu lực hay không, và tệp trong tay có đúng là văn bản đó không.</p>
${codeForm(typed, problem)}`;
}

/** The page of a code that no document bears: the same whatever the code. */
export function unknownPage(): Html {
  return html`<h1>Không tìm thấy văn bản mang mã này</h1>
<p class="lead">Mã có thể bị gõ sai, hoặc văn bản không được ban hành trên hệ thống này.</p>
<ul>
<li>Đồng chí xem lại từng ký tự trên văn bản, hoặc quét mã QR bằng máy ảnh của điện thoại.</li>
<li>Trong mã không có chữ I, L, O, U: nét trông như I hay L là số 1, như O là số 0.</li>
<li>Nếu mã đã đúng, đồng chí hỏi nơi gửi văn bản: bản giấy có thể không phải do nơi đó ban hành.</li>
</ul>
${codeForm()}`;
}

/** The page of an address that looked up too often. */
export function tooManyPage(): Html {
  return html`<h1>Đã tra cứu quá nhiều lần</h1>
<p class="lead">Từ địa chỉ mạng này đã có quá nhiều lượt tra cứu. Đồng chí vui lòng đợi 15 phút rồi thử lại.</p>`;
}

/** The page of a document. */
export function documentPage(view: VerificationView): Html {
  return html`<h1>${view.type}${view.numberText !== "" && html` số <span class="code">${view.numberText}</span>`}</h1>
<section class="standing ${view.standing.tone}" aria-label="Tình trạng">
<p class="mark">${view.standing.label}</p>
${view.standing.details.map((text) => html`<p>${text}</p>`)}
</section>
<dl>
${pair("Loại văn bản", view.type)}
${view.numberText !== "" && pair("Số, ký hiệu", view.numberText)}
${pair("Ngày", view.day)}
${pair("Nơi ban hành", view.issuer)}
${pair("Nội dung", view.subject)}
${holders(view.holders)}
${pair("Mã xác minh", html`<span class="code">${view.code}</span>`)}
</dl>
${signedCard(view)}
${compareCard(view)}
<p class="again"><a href="/xac-minh">Xác minh văn bản khác</a></p>`;
}

function pair(term: string, value: string | Html): Html | null {
  return value === "" ? null : html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
}

function holders(names: readonly string[]): Html | null {
  if (names.length === 0) return null;
  if (names.length === 1) return pair("Đơn vị", names[0] ?? "");
  const list = html`<ul class="names">${names.map((name) => html`<li>${name}</li>`)}</ul>`;
  return html`<div><dt>Đơn vị (${names.length})</dt><dd>${list}</dd></div>`;
}

function signedCard({ signedFile, chainNote }: VerificationView): Html {
  if (!signedFile) return html`<section><h2>Bản đã ký</h2><p class="muted">Chưa có bản đã ký nào được tải lên hệ thống.</p></section>`;
  const { kind, at, signatures } = signedFile;
  return html`<section><h2>Bản đã ký</h2>
<p>Bản mới nhất: ${kind}, tải lên ${at}.</p>
${signatures.length > 0 && html`<ul>${signatures.map(signatureLine)}</ul><p class="muted">${chainNote}</p>`}
</section>`;
}

function signatureLine({ signer, at, check, doubtful }: { signer: string; at: string; check: string; doubtful: boolean }): Html {
  return html`<li><strong>${signer}</strong>${at !== "" && `, ký lúc ${at} (theo máy của người ký)`}: <span class="${doubtful ? "bad-text" : "good-text"}">${check}</span></li>`;
}

function compareCard({ files, contentHash }: VerificationView): Html {
  return html`<section id="compare" data-none="Không khớp tệp nào của văn bản này: tệp đã bị sửa, được lưu lại, in ra rồi quét, hoặc là tệp khác." data-large="Tệp lớn hơn 200 MB nên không so được ở đây." data-failed="Trình duyệt không đọc được tệp này." data-insecure="Trình duyệt chỉ tính được mã trên kết nối https. Đồng chí so bằng tay theo các mã bên dưới.">
<h2>So tệp</h2>
<div class="drop" hidden>
<p id="tep-hint">Chọn tệp, hoặc thả tệp vào trang này. Tệp không rời khỏi máy của đồng chí: mã SHA-256 được tính ngay trong trình duyệt.</p>
<label class="pick">Chọn tệp để so<input type="file" aria-describedby="tep-hint"></label>
</div>
<p id="outcome" role="status"></p>
<p id="own" class="hash"></p>
<h3>Mã SHA-256 của các tệp</h3>
<dl>
${files.map(({ label, sha256, says }) => pair(label, html`<span class="hash" data-sha256="${sha256}" data-says="${says}">${sha256}</span>`))}
${pair("Nội dung đã ban hành", html`<span class="hash">${contentHash}</span>`)}
</dl>
<details><summary>So bằng tay</summary>
<p>Tính SHA-256 của tệp trên máy rồi so từng ký tự với mã ở trên:</p>
<ul>
<li>Windows: <code>certutil -hashfile "tệp.pdf" SHA256</code></li>
<li>macOS: <code>shasum -a 256 "tệp.pdf"</code></li>
<li>Linux: <code>sha256sum "tệp.pdf"</code></li>
</ul>
</details>
</section>`;
}
