import "server-only";
import { audit } from "../db/audit";
import { storedDayOrNull } from "../db/days";
import { lockRegister, passNumber } from "../db/register";
import { registerHeads, registerIssuer } from "../db/register-lines";
import { inScope, type Tx } from "../db/scope";
import { printRanges, repeatedNumbers } from "../domain/numbering";
import { type OutsideNumber, readOutside, readOutsideLines } from "../domain/outside-numbers";
import type { Actor } from "../domain/permissions";
import { canKeepRegister, canReadRegister } from "../domain/register";
import { fail, ok, type Problem, type Result } from "../domain/result";
import { isoDay, readDay } from "../format";
import type { OutsideForm, RegisterForm } from "../forms/register";
import { NOT_KEEPER } from "./set-next-number";

/** What was typed: one number or range, or a pasted list. */
export type TypedNumbers = { one: OutsideForm } | { lines: string };

const SHOWN = 8;
const UNWRITTEN = "Chưa ghi số nào vào sổ.";

function readTyped(typed: TypedNumbers, register: Parameters<typeof readOutside>[1], today: string): Result<OutsideNumber[]> {
  const days = { today, readDay };
  const refused = (field: string, message: string): { ok: false; error: Problem } =>
    fail("invalid", UNWRITTEN, { fields: { [field]: message } });
  if ("one" in typed) {
    const read = readOutside(typed.one, register, days);
    return read.ok ? ok(read.numbers) : refused(read.cell, read.message);
  }
  const { numbers, problems } = readOutsideLines(typed.lines, register, days);
  if (problems.length === 0) return ok(numbers);
  const said = problems.slice(0, SHOWN).map(({ line, message }) => (line > 0 ? `Dòng ${line}: ${message}` : message));
  const more = problems.length > SHOWN ? ` Còn ${problems.length - SHOWN} dòng khác chưa đúng.` : "";
  return refused("lines", `${said.join(" ")}${more}`);
}

/** Says which numbers would stand twice, unless that is wanted: paper registers do repeat numbers, a second click must not. */
function repeatProblem(used: readonly number[], numbers: readonly OutsideNumber[]): string | null {
  const added = numbers.map((line) => line.number);
  const twice = repeatedNumbers([...new Set(used), ...added]);
  if (twice.length === 0) return null;
  return `Số ${printRanges(twice)} đã có trong sổ hoặc ghi hai lần. Nếu trên giấy đúng là trùng số, đồng chí đánh dấu “Vẫn ghi số trùng”.`;
}

async function knowsTerm(tx: Tx, actor: Actor, key: RegisterForm, current: string): Promise<boolean> {
  if (key.term === current) return true;
  return (await registerHeads(tx, actor)).some((head) => head.issuerId === key.issuerId && head.term === key.term);
}

/**
 * Writes numbers that were given on paper into a register, of the nhiệm kỳ in force or an earlier one; its next number then lies beyond them.
 * Nothing is written when one line cannot be read. Gives how many there were.
 */
export function recordOutsideNumbers(
  actor: Actor,
  key: RegisterForm,
  typed: TypedNumbers,
  repeat: boolean,
  now: Date,
): Promise<Result<{ count: number }>> {
  return inScope(actor, async (tx) => {
    const issuer = canReadRegister(actor, key.issuerId) ? await registerIssuer(tx, actor, key.issuerId) : null;
    if (!issuer || !(await knowsTerm(tx, actor, key, issuer.term))) return fail("notFound", "Không tìm thấy sổ văn bản.");
    if (!canKeepRegister(actor, key.issuerId)) return fail("notAllowed", NOT_KEEPER);
    const read = readTyped(typed, { type: key.type, codes: issuer.codes }, isoDay(now));
    if (!read.ok) return read;
    const { issuerId, type, term } = key;
    const register = { bodyId: actor.bodyId, issuerId, type, term };
    const used = await lockRegister(tx, register);
    const problem = repeat ? null : repeatProblem(used, read.value);
    if (problem) return fail("conflict", UNWRITTEN, { fields: { ["one" in typed ? "number" : "lines"]: problem } });
    const numbers = read.value.map((line) => line.number);
    await passNumber(tx, register, Math.max(...numbers));
    await tx.registeredNumber.createMany({
      data: read.value.map(({ signedOn, ...line }) => ({
        ...register,
        ...line,
        outside: true,
        signedOn: storedDayOrNull(signedOn),
        takenAt: now,
      })),
    });
    const unitId = issuerId === actor.rootUnitId ? null : issuerId;
    const sorted = [...numbers].sort((a, b) => a - b);
    const data = { type, term, number: printRanges([...new Set(sorted)]), total: numbers.length };
    await audit(tx, actor, { action: "register.outside", at: now, unitId, data });
    return ok({ count: numbers.length });
  });
}
