import "server-only";
import type { Tx } from "./scope";

export interface RegisterKey {
  bodyId: string;
  /** The unit that issues. */
  issuerId: string;
  /** "QĐ". */
  type: string;
  /** Nhiệm kỳ of the issuing body, "2022-2027". */
  term: string;
}

/** What the register says beside the number; `signedOn` as stored. */
interface RegisterEntry {
  text: (number: number) => string;
  documentId: string;
  subject: string;
  signedOn: Date;
  takenAt: Date;
}

/**
 * Takes the next number of a register and enters it for good. The counter's row stays locked until the transaction ends, so numbers are gapless
 * and a failed transaction takes none. Source: documents.md, "Numbers".
 */
export async function takeNumber(tx: Tx, key: RegisterKey, entry: RegisterEntry): Promise<{ number: number; text: string }> {
  const { bodyId, issuerId, type, term } = key;
  await openCounter(tx, key);
  const [row] = await tx.$queryRaw<{ lastNumber: number }[]>`
    UPDATE "DocumentCounter" SET "lastNumber" = "lastNumber" + 1
    WHERE "bodyId" = ${bodyId}::uuid AND "issuerId" = ${issuerId}::uuid AND type = ${type} AND term = ${term} RETURNING "lastNumber"`;
  if (!row) throw new Error(`No counter for ${type} ${term}`);
  const taken = { number: row.lastNumber, text: entry.text(row.lastNumber) };
  const { documentId, subject, signedOn, takenAt } = entry;
  await tx.registeredNumber.create({ data: { ...key, ...taken, documentId, subject, signedOn, takenAt } });
  return taken;
}

/** Locks a register and sets its next number; gives false, and changes nothing, where a line of it has that number or a higher one. */
export async function setNext(tx: Tx, key: RegisterKey, next: number): Promise<boolean> {
  const used = await lockRegister(tx, key);
  if (used.some((number) => number >= next)) return false;
  await tx.documentCounter.updateMany({ where: key, data: { lastNumber: next - 1 } });
  return true;
}

/** Locks a register, gives the numbers of its lines. Whoever takes or writes down a number waits until the transaction ends. */
export async function lockRegister(tx: Tx, key: RegisterKey): Promise<number[]> {
  const { bodyId, issuerId, type, term } = key;
  await openCounter(tx, key);
  await tx.$queryRaw`SELECT 1 FROM "DocumentCounter"
    WHERE "bodyId" = ${bodyId}::uuid AND "issuerId" = ${issuerId}::uuid AND type = ${type} AND term = ${term} FOR UPDATE`;
  const lines = await tx.registeredNumber.findMany({ where: key, select: { number: true } });
  return lines.map((line) => line.number);
}

/** Moves a locked register on, so that its next number lies beyond `number`. */
export async function passNumber(tx: Tx, key: RegisterKey, number: number): Promise<void> {
  await tx.documentCounter.updateMany({ where: { ...key, lastNumber: { lt: number } }, data: { lastNumber: number } });
}

async function openCounter(tx: Tx, { bodyId, issuerId, type, term }: RegisterKey): Promise<void> {
  await tx.$executeRaw`INSERT INTO "DocumentCounter" ("bodyId", "issuerId", type, term)
    VALUES (${bodyId}::uuid, ${issuerId}::uuid, ${type}, ${term}) ON CONFLICT DO NOTHING`;
}
