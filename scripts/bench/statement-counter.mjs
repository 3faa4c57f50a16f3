import { connect, createServer } from "node:net";

const SSL_REQUEST = 80_877_103;
/** Statements that every transaction has, whatever it does. */
const FRAME = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|START TRANSACTION|DEALLOCATE|SET |SELECT set_config\()/i;

/**
 * A proxy before PostgreSQL that notes what is executed: the count holds for any server and does not rest on an extension.
 * @param {string} databaseUrl
 * @returns {Promise<{ url: string, take: () => { statements: string[], framing: number }, close: () => Promise<void> }>} take answers and forgets
 */
export async function openStatementCounter(databaseUrl) {
  const target = new URL(databaseUrl);
  let executed = [];
  const sockets = new Set();
  const server = createServer((client) => {
    const upstream = connect({ host: target.hostname, port: Number(target.port || 5432) });
    const read = readerOf((sql) => executed.push(sql));
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.once("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on("data", (chunk) => {
      read(chunk);
      upstream.write(chunk);
    });
    upstream.pipe(client);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(server.address().port);
  const take = () => {
    const seen = executed;
    executed = [];
    const statements = seen.filter((sql) => !FRAME.test(sql));
    return { statements, framing: seen.length - statements.length };
  };
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(() => resolve(undefined)));
  };
  return { url: url.href, take, close };
}

/** Reads a client's side of PostgreSQL's protocol 3.0 and reports the text of each execution. */
function readerOf(onStatement) {
  let rest = Buffer.alloc(0);
  let started = false;
  const prepared = new Map();
  const portals = new Map();
  const understand = (type, body) => {
    if (type === "Q") onStatement(stringAt(body, 0).text);
    if (type === "P") {
      const name = stringAt(body, 0);
      prepared.set(name.text, stringAt(body, name.end).text);
    }
    if (type === "B") {
      const portal = stringAt(body, 0);
      portals.set(portal.text, prepared.get(stringAt(body, portal.end).text) ?? "");
    }
    if (type === "E") onStatement(portals.get(stringAt(body, 0).text) ?? "");
  };
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = rest.readInt32BE(head);
      if (rest.length < head + length) return;
      const body = rest.subarray(head + 4, head + length);
      if (started) understand(String.fromCharCode(rest[0]), body);
      else started = body.readInt32BE(0) !== SSL_REQUEST;
      rest = rest.subarray(head + length);
    }
  };
}

function stringAt(body, start) {
  const end = body.indexOf(0, start);
  return { text: body.toString("utf8", start, end), end: end + 1 };
}
