// The yardstick: node:http and pg, no framework, no session, one connection pool on the same database and role.
// Gives as JSON the rows that a page is made of; gzipped when asked, as the product does.
import { createServer } from "node:http";
import { gzip } from "node:zlib";
import pg from "pg";
import { dossier, entriesOf, latestSubmissions, listed, saveResult, whole } from "./bare-queries.mjs";

const bodyId = process.argv[2] ?? "";
// The scope is said once, when a connection opens: there is one body and one reader here.
const options = `-c app.body=${bodyId} -c app.units=*`;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options, application_name: "bench" });

const server = createServer((request, response) => {
  answer(request)
    .then((rows) => send(request, response, rows === null ? 404 : 200, rows))
    .catch((error) => {
      process.stderr.write(`${error.stack}\n`);
      send(request, response, 500, null);
    });
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address().port));
process.once("disconnect", () => process.exit());

async function answer(request) {
  const url = new URL(request.url ?? "/", "http://bare");
  const [year, name, code, , item] = url.pathname.replace("/api/v1/dossiers/2024/", "/2024/save/").split("/").slice(1);
  if (year === "dang-nhap") return {};
  if (name === "tien-do") return progress(Number(year));
  if (name === "danh-sach" || name === "ma-tran")
    return whole(pool, { bodyId, year: Number(year), cluster: url.searchParams.get("cum") ?? "" });
  if (name === "ho-so") return dossier(pool, { bodyId, year: Number(year), code });
  if (name === "tham-dinh") return desk(Number(year), code);
  if (name === "save") return saveResult(pool, { bodyId, year: Number(year), code, item, ...(await readJson(request)) });
  return null;
}

async function progress(year) {
  const units = await listed(pool, { bodyId, year });
  const shown = units.slice(0, 50);
  return { shown, total: units.length, entries: await entriesOf(pool, { bodyId, ids: shown.map((unit) => unit.id) }) };
}

async function desk(year, code) {
  const open = await dossier(pool, { bodyId, year, code });
  const beside = (await listed(pool, { bodyId, year })).filter((unit) => unit.status === "assessmentSubmitted").slice(0, 50);
  const entries = await entriesOf(pool, { bodyId, ids: beside.map((unit) => unit.id) });
  return { open, beside, entries, submissions: await latestSubmissions(pool, { bodyId, id: open.dossier.id }) };
}

async function readJson(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function send(request, response, status, rows) {
  const body = Buffer.from(JSON.stringify(rows));
  const headers = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" };
  const end = (bytes, more) => response.writeHead(status, { ...headers, ...more, "Content-Length": bytes.length }).end(bytes);
  if (body.length < 1024 || request.headers["accept-encoding"] !== "gzip") return end(body, {});
  return gzip(body, (error, packed) => (error ? response.destroy(error) : end(packed, { "Content-Encoding": "gzip" })));
}
