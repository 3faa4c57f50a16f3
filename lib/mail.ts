import "server-only";
/** One door to SMTP. Without SMTP_URL nothing is sent and pages offer the slip instead. */
import { createTransport } from "nodemailer";
import { env } from "./env";

/** Somebody waits for the answer: a server that does not speak is given up soon. In milliseconds. */
const TIMEOUTS = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };

/** Says whether mail can be sent at all. */
export function canMail(): boolean {
  return Boolean(env().SMTP_URL);
}

/** Sends one plain-text mail; gives false when it could not be handed over. */
export async function sendMail(mail: { to: string; subject: string; text: string }): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return false;
  try {
    await createTransport({ url: SMTP_URL, ...TIMEOUTS }).sendMail({ from: MAIL_FROM, ...mail });
    return true;
  } catch {
    return false;
  }
}
