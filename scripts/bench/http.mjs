import { Agent, request } from "node:http";
import { gunzipSync } from "node:zlib";

const TIMEOUT_MS = 30_000;

/**
 * Keep-alive connections of one measurement, at most as many as there are clients.
 * @param {number} clients
 */
export function openAgent(clients) {
  return new Agent({ keepAlive: true, maxSockets: clients });
}

/**
 * One request over the loopback, asking for gzip as browsers do.
 * @param {Agent} agent
 * @param {number} port
 * @param {import("./subjects.mjs").Request} asked
 * @param {string} [cookie]
 * @returns {Promise<{ status: number, headers: import("node:http").IncomingHttpHeaders, bytes: Buffer, text: () => string }>}
 */
export function ask(agent, port, { method, path, headers = {}, body }, cookie) {
  const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
  const all = { Host: `localhost:${port}`, "Accept-Encoding": "gzip", ...(cookie ? { Cookie: cookie } : {}), ...headers, ...length };
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: "127.0.0.1", port, method, path, headers: all, timeout: TIMEOUT_MS }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const bytes = Buffer.concat(chunks);
        const text = () => (response.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text });
      });
    });
    sent.once("timeout", () => sent.destroy(new Error(`${method} ${path} did not answer within ${TIMEOUT_MS / 1000} s`)));
    sent.once("error", reject);
    sent.end(body);
  });
}
