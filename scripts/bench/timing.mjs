import { ask, openAgent } from "./http.mjs";
import { signInAll } from "./page-weight.mjs";
import { memoryMb, processorMs } from "./process-cost.mjs";

const CLIENTS = [1, 10];
const WARM = 12;

/**
 * @typedef {{ p50: number, p95: number, cpu: number | null }} Figures milliseconds; cpu per request
 */

/**
 * Times every subject that answered: product and bare handler by turns, so that what else the machine does falls on both.
 * @param {import("./stage.mjs").Stage} stage
 * @param {import("./subjects.mjs").Subject[]} subjects
 * @param {Map<string, import("./page-weight.mjs").Weight>} weights
 * @param {{ repetitions: number, requests: Record<number, number>, seconds: number }} effort
 */
export async function timeSubjects(stage, subjects, weights, effort) {
  const servers = { product: await stage.startProduct(), bare: await stage.startBare() };
  const cookies = await signInAll(servers.product.port, stage.people, subjects);
  const of = new Map();
  const started = memoryMb(servers.product.pid);
  for (const subject of subjects.filter(({ id }) => weights.get(id)?.status === 200)) {
    const runs = { product: { 1: [], 10: [] }, bare: { 1: [], 10: [] } };
    for (const side of ["product", "bare"])
      await run(servers, side, subject, cookies, { clients: 1, requests: WARM, seconds: effort.seconds });
    for (let repetition = 0; repetition < effort.repetitions; repetition++) {
      for (const clients of CLIENTS) {
        for (const side of ["product", "bare"]) {
          const limits = { clients, requests: effort.requests[clients], seconds: effort.seconds };
          runs[side][clients].push(await run(servers, side, subject, cookies, limits));
        }
      }
    }
    const all = Object.values(runs).flatMap((side) => Object.values(side).flat());
    const failures = all.reduce((total, each) => total + each.failures, 0);
    of.set(subject.id, { product: summary(runs.product), bare: summary(runs.bare), failures, after: memoryMb(servers.product.pid) });
  }
  const memory = { started, product: memoryMb(servers.product.pid), bare: memoryMb(servers.bare.pid) };
  for (const server of Object.values(servers)) await server.stop();
  return { of, memory };
}

async function run(servers, side, subject, cookies, { clients, requests, seconds }) {
  const { port, pid } = servers[side];
  const isProduct = side === "product";
  const agent = openAgent(clients);
  const spent = [];
  let failures = 0;
  let left = requests;
  const before = processorMs(pid);
  const end = performance.now() + seconds * 1000;
  const client = async (number) => {
    while (left > 0 && (performance.now() < end || spent.length < 5)) {
      left -= 1;
      const asked = isProduct ? subject.ask(number) : subject.askBare(number);
      const begin = performance.now();
      const answer = await ask(agent, port, asked, isProduct ? cookies.get(subject.user) : undefined);
      spent.push(performance.now() - begin);
      if (answer.status !== 200) failures += 1;
      else if (isProduct) subject.learn?.(number, answer);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  agent.destroy();
  const after = processorMs(pid);
  return {
    p50: quantile(spent, 0.5),
    p95: quantile(spent, 0.95),
    cpu: before === null || after === null ? null : (after - before) / spent.length,
    failures,
  };
}

function summary(runs) {
  const of = (clients) => {
    const each = runs[clients];
    const median = (key) =>
      quantile(
        each.map((one) => one[key]),
        0.5,
      );
    return { p50: median("p50"), p95: median("p95"), cpu: each[0].cpu === null ? null : median("cpu") };
  };
  return { 1: of(1), 10: of(10) };
}

/** The value under which the share lies, of the nearest rank. */
function quantile(values, share) {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.ceil(share * ordered.length) - 1)] ?? 0;
}
