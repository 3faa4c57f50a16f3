import { createServer } from "node:net";

/**
 * Whether nobody listens on this port of 127.0.0.1 and of all addresses.
 * @param {number} port
 */
export async function isFree(port) {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, undefined));
}

/**
 * A free port: the wished one if nobody listens there, else any.
 * @param {number} [wished]
 * @returns {Promise<number>}
 */
export async function freePort(wished) {
  if (wished && (await isFree(wished))) return wished;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
