/** What the product promises of every page. */
const LIMITS = { statements: 6, scriptKb: 170, cpuRatio: 4 };

/**
 * The figures as tables of text.
 * @param {any} result
 * @returns {string}
 */
export function report(result) {
  const lines = ["", `${result.processors} · Node ${result.node} · ${result.content}`, result.effort, ""];
  lines.push("milliseconds; CPU per request of the server's process; bare = node:http + pg with the same rows as JSON", "");
  lines.push(...table(TIME_COLUMNS, result.subjects.map(timeRow)), "");
  lines.push("statements without BEGIN, COMMIT, set_config (+ these); bytes of a first visit", "");
  lines.push(...table(WEIGHT_COLUMNS, result.subjects.map(weightRow)), "");
  const { started, product, bare } = result.memory;
  if (product)
    lines.push(`memory of the server: ${started.now} MB at the start, peak ${product.peak} MB; bare handler peak ${bare.peak} MB`);
  lines.push(`took ${result.seconds} s`, "", ...overLimits(result.subjects), "");
  return lines.join("\n");
}

const TIME_COLUMNS = [
  "",
  "1 client p50/p95",
  "10 clients p50/p95",
  "CPU",
  "bare 1 client",
  "bare 10 clients",
  "bare CPU",
  "× p50",
  "× CPU",
];
const WEIGHT_COLUMNS = ["", "statements", "HTML kB", "gzip kB", "scripts gzip kB"];

function timeRow(subject) {
  const { title, status, product, bare } = subject;
  if (status !== 200) return [title, `answered ${status}`];
  const pair = (figures) => `${fixed(figures.p50)} / ${fixed(figures.p95)}`;
  const ratio = cpuRatio(subject);
  return [
    title,
    ...[pair(product[1]), pair(product[10]), fixed(product[10].cpu), pair(bare[1]), pair(bare[10]), fixed(bare[10].cpu, 2)],
    ...[fixed(product[1].p50 / bare[1].p50), ratio === null ? "–" : fixed(ratio)],
  ];
}

function weightRow({ title, status, statements, framing, html, htmlGzip, scriptGzip }) {
  if (status !== 200) return [title, `answered ${status}`];
  const kb = (bytes) => (bytes === undefined ? "–" : fixed(bytes / 1000));
  return [title, `${statements.length} (+${framing})`, kb(html), kb(htmlGzip), kb(scriptGzip)];
}

function cpuRatio({ product, bare }) {
  return product?.[10].cpu && bare?.[10].cpu ? product[10].cpu / bare[10].cpu : null;
}

/** One line for everything that misses a promise, with its statements where there are too many. */
function overLimits(subjects) {
  const lines = [];
  for (const subject of subjects) {
    const { title, isPage, status, statements, scriptGzip, failures } = subject;
    if (status !== 200) lines.push(`${title}: answered ${status}, not measured`);
    if (failures) lines.push(`${title}: ${failures} requests failed`);
    if (isPage && status === 200 && statements.length > LIMITS.statements) {
      lines.push(
        `${title}: ${statements.length} statements, more than ${LIMITS.statements}:`,
        ...statements.map((sql) => `    ${short(sql)}`),
      );
    }
    if (scriptGzip > LIMITS.scriptKb * 1000)
      lines.push(`${title}: ${fixed(scriptGzip / 1000)} kB of scripts, more than ${LIMITS.scriptKb}`);
    const ratio = subject.hasRows ? cpuRatio(subject) : null;
    if (ratio > LIMITS.cpuRatio) lines.push(`${title}: ${fixed(ratio)} × the CPU of the bare handler, more than ${LIMITS.cpuRatio}`);
  }
  return lines.length > 0 ? ["Over the limits", ...lines] : ["Everything within the limits."];
}

function short(sql) {
  const plain = sql.replace(/\s+/g, " ").trim();
  const table = /\b(?:FROM|INTO|UPDATE) (?:"public"\.)?("\w+")/.exec(plain)?.[1];
  return `${table ? `${table} ` : ""}${plain.slice(0, 100)}`;
}

function fixed(value, digits = 1) {
  return value === null || value === undefined ? "–" : value.toFixed(digits);
}

function table(columns, rows) {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.filter((row) => row.length > 2).map((row) => row[index]?.length ?? 0)),
  );
  widths[0] = Math.max(...rows.map((row) => row[0].length));
  const line = (cells) => cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index]))).join("  ");
  return [line(columns), ...rows.map(line)];
}
