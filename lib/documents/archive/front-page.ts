/** The page that is opened first: says in plain words what lies where, needs no program but a browser, and links to every file. */

/** One line: a link by its path from the page; `href` null for what is not there. */
export interface FrontPageLine {
  href: string | null;
  text: string;
  note: string;
}

export interface FrontPage {
  title: string;
  subtitle: string;
  paragraphs: readonly string[];
  /** What somebody has to look at, on top; none where all is well. */
  warnings: readonly string[];
  sections: readonly { title: string; lines: readonly FrontPageLine[] }[];
}

const STYLE = `
:root { color-scheme: light dark; --line: #c9d2de; --muted: #56606f; --accent: #0054a6; --warn: #fff4d6; }
@media (prefers-color-scheme: dark) { :root { --line: #3b4657; --muted: #a9b4c4; --accent: #8ec1ff; --warn: #43370f; } }
body { font: 16px/1.5 "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 1.75rem 0 .25rem; }
.where { color: var(--muted); margin: 0 0 1rem; }
.warning { background: var(--warn); border-left: 4px solid #b26b00; padding: .75rem 1rem; margin: 1rem 0; }
.warning ul { margin: .25rem 0 0; padding-left: 1.25rem; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid var(--line); padding: .5rem .5rem .5rem 0; vertical-align: top; overflow-wrap: anywhere; }
td + td { color: var(--muted); width: 40%; }
a { color: var(--accent); }
@media (max-width: 40rem) { td { display: block; } td + td { border-top: 0; padding-top: 0; width: auto; } }
@media print { a { color: inherit; text-decoration: none; } }
`;

const SIGN: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function plain(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGN[sign] ?? sign);
}

function address(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function lineOf({ href, text, note }: FrontPageLine): string {
  const name = href === null ? plain(text) : `<a href="${plain(address(href))}">${plain(text)}</a>`;
  return `<tr><td>${name}</td><td>${plain(note)}</td></tr>`;
}

/** Gives the page as HTML without scripts or anything from elsewhere. */
export function frontPage(page: FrontPage): Buffer {
  const { title, subtitle, paragraphs, warnings, sections } = page;
  const warning =
    warnings.length === 0
      ? ""
      : `<div class="warning" role="note"><strong>Cần xem lại ${warnings.length} tệp:</strong><ul>${warnings.map((text) => `<li>${plain(text)}</li>`).join("")}</ul></div>`;
  const body = sections.map(
    (section) => `<h2>${plain(section.title)}</h2>\n<table><tbody>\n${section.lines.map(lineOf).join("\n")}\n</tbody></table>`,
  );
  const html = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${plain(title)}</h1>
<p class="where">${plain(subtitle)}</p>
${paragraphs.map((text) => `<p>${plain(text)}</p>`).join("\n")}
${warning}
${body.join("\n")}
</main>
</body>
</html>
`;
  return Buffer.from(html, "utf8");
}
