import { once } from "node:events";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const received: { to: string[]; source: string }[] = [];
const open: { close: (done: () => void) => void }[] = [];

/** Starts a server that takes every mail; gives its port. */
async function startServer(): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope }, done) {
      text(stream).then((source) => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), source });
        done();
      }, done);
    },
  });
  open.push(server);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Gives lib/mail under an environment of its own. */
async function mailUnder(url: string) {
  vi.resetModules();
  vi.stubEnv("SMTP_URL", url);
  vi.stubEnv("MAIL_FROM", "Ba Chủ Động <khong-tra-loi@vi.du>");
  return import("../../lib/mail");
}

const MAIL = { to: "bithu@vi.du", subject: "Đặt mật khẩu · 3 Chủ Động", text: "Mở liên kết sau: https://vi.du/dat-mat-khau/abc\n" };

beforeEach(() => {
  received.length = 0;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
});

describe("a mail", () => {
  test("arrives at its one addressee, Vietnamese whole", async () => {
    const { canMail, sendMail } = await mailUnder(`smtp://127.0.0.1:${await startServer()}`);
    expect(canMail()).toBe(true);
    expect(await sendMail(MAIL)).toBe(true);
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(["bithu@vi.du"]);
    const [head = "", body = ""] = (received[0]?.source ?? "").split("\r\n\r\n");
    const subject = /^Subject: ((?:.|\r\n )*)/m.exec(head)?.[1] ?? "";
    const words = subject.split(/\r\n /).map((word) => /^=\?UTF-8\?[QB]\?(.*)\?=$/i.exec(word));
    expect(words.every(Boolean)).toBe(true);
    expect(Buffer.from(body.replaceAll("\r\n", ""), "base64").toString("utf8").includes("Mở liên kết") || body.includes("M=E1=BB=9F")).toBe(
      true,
    );
  });

  test("that nobody takes is a plain false: no server, a silent one, none set", async () => {
    const silent = createServer();
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    const address = silent.address();
    const port = address && typeof address === "object" ? address.port : 0;
    const speechless = await mailUnder(`smtp://127.0.0.1:${port}`);
    expect(await speechless.sendMail(MAIL)).toBe(false);
    silent.close();
    const gone = await mailUnder(`smtp://127.0.0.1:${port}`);
    expect(await gone.sendMail(MAIL)).toBe(false);
    const unset = await mailUnder("");
    expect(unset.canMail()).toBe(false);
    expect(await unset.sendMail(MAIL)).toBe(false);
  }, 30_000);
});
