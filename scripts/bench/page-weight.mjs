import { gzipSync } from "node:zlib";
import { pause } from "../lib/postmaster.mjs";
import { ask, openAgent } from "./http.mjs";
import { signIn } from "./sign-in.mjs";
import { openStatementCounter } from "./statement-counter.mjs";

/**
 * @typedef {object} Weight
 * @property {number} status
 * @property {string[]} statements executed for the second request, without what frames transactions
 * @property {number} framing BEGIN, COMMIT, set_config …
 * @property {number} [html] bytes
 * @property {number} [htmlGzip]
 * @property {number} [scriptGzip] bytes of the scripts that the page names, for a browser of today
 */

/**
 * Asks for every subject once more than needed to be warm, through a counting proxy before the database.
 * @param {import("./stage.mjs").Stage} stage
 * @param {import("./subjects.mjs").Subject[]} subjects
 * @returns {Promise<Map<string, Weight>>}
 */
export async function weighPages(stage, subjects) {
  const counter = await openStatementCounter(stage.databaseUrl);
  const product = await stage.startProduct(counter.url);
  const agent = openAgent(1);
  try {
    const weights = new Map();
    const cookies = await signInAll(product.port, stage.people, subjects);
    for (const subject of subjects) {
      const answer = async () => {
        const got = await ask(agent, product.port, subject.ask(0), cookies.get(subject.user));
        if (got.status === 200) subject.learn?.(0, got);
        return got;
      };
      await answer();
      await pause(100);
      counter.take();
      const got = await answer();
      await pause(100);
      const bytes = subject.isPage && got.status === 200 ? await bytesOf(agent, product.port, got.text()) : {};
      weights.set(subject.id, { status: got.status, ...counter.take(), ...bytes });
    }
    return weights;
  } finally {
    agent.destroy();
    await product.stop();
    await counter.close();
  }
}

/**
 * Signs in everybody who looks at a page.
 * @returns {Promise<Map<string | null, string>>} Cookie header by user name
 */
export async function signInAll(port, people, subjects) {
  const cookies = new Map();
  for (const person of people) {
    if (subjects.some(({ user }) => user === person.username)) cookies.set(person.username, await signIn(port, person));
  }
  return cookies;
}

async function bytesOf(agent, port, html) {
  const scripts = new Set();
  for (const [, attributes] of html.matchAll(/<script\b([^>]*)>/g)) {
    const source = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
    if (source?.startsWith("/") && !/\bnomodule\b/i.test(attributes)) scripts.add(source.replaceAll("&amp;", "&"));
  }
  let scriptGzip = 0;
  for (const path of scripts) scriptGzip += (await ask(agent, port, { method: "GET", path })).bytes.length;
  return { html: Buffer.byteLength(html), htmlGzip: gzipSync(html).length, scriptGzip };
}
