import "server-only";
import { audit } from "../db/audit";
import { storedDayOrNull } from "../db/days";
import { findOutsideLine, type OutsideLine } from "../db/outside-line";
import { lockRegister, passNumber } from "../db/register";
import { registerIssuer } from "../db/register-lines";
import { inScope, type Tx } from "../db/scope";
import { readOutside } from "../domain/outside-numbers";
import type { Actor } from "../domain/permissions";
import { canKeepRegister } from "../domain/register";
import { fail, ok, type Result } from "../domain/result";
import { isoDay, readDay } from "../format";
import type { OutsideForm } from "../forms/register";
import { NOT_KEEPER } from "./set-next-number";

const STALE = "Dòng này vừa có người khác sửa. Đồng chí tải lại trang để xem bản mới.";

/** Gives the line for writing, its register locked; refuses whoever does not keep the register, and a page that somebody has overtaken. */
async function lineToMend(tx: Tx, actor: Actor, id: string, seen: string): Promise<Result<OutsideLine>> {
  const first = await findOutsideLine(tx, actor, id);
  if (!first) return fail("notFound", "Không tìm thấy dòng này trong sổ.");
  if (!canKeepRegister(actor, first.key.issuerId)) return fail("notAllowed", NOT_KEEPER);
  await lockRegister(tx, first.key);
  const line = await findOutsideLine(tx, actor, id);
  if (!line) return fail("notFound", "Không tìm thấy dòng này trong sổ.");
  return line.seen === seen ? ok(line) : fail("conflict", STALE);
}

/** Mends a number that was given outside the product: number, day, trích yếu. The next number of the register lies beyond it. Gives where it stands. */
export function mendOutsideNumber(
  actor: Actor,
  seen: { id: string; seen: string },
  form: OutsideForm,
  now: Date,
): Promise<Result<OutsideLine>> {
  return inScope(actor, async (tx) => {
    const line = await lineToMend(tx, actor, seen.id, seen.seen);
    if (!line.ok) return line;
    const { key, text: before } = line.value;
    const issuer = await registerIssuer(tx, actor, key.issuerId);
    const read = readOutside(form, { type: key.type, codes: issuer?.codes ?? [] }, { today: isoDay(now), readDay });
    if (!read.ok) return fail("invalid", read.message, { fields: { [read.cell]: read.message } });
    const [mended, ...more] = read.numbers;
    if (!mended || more.length > 0) return fail("invalid", "Một dòng chỉ ghi một số.", { fields: { number: "Một dòng chỉ ghi một số." } });
    await passNumber(tx, key, mended.number);
    const { signedOn, ...values } = mended;
    const data = { ...values, signedOn: storedDayOrNull(signedOn) };
    await tx.registeredNumber.update({ where: { bodyId_id: { bodyId: actor.bodyId, id: seen.id } }, data });
    await audit(tx, actor, {
      ...{ action: "register.mend", at: now, unitId: unitOf(actor, line.value) },
      data: { type: key.type, term: key.term, before, after: mended.text },
    });
    return line;
  });
}

/** Takes a number that was given outside the product out of the register; its counter stays where it is. Gives where it stood. */
export function removeOutsideNumber(actor: Actor, seen: { id: string; seen: string }, now: Date): Promise<Result<OutsideLine>> {
  return inScope(actor, async (tx) => {
    const line = await lineToMend(tx, actor, seen.id, seen.seen);
    if (!line.ok) return line;
    await tx.registeredNumber.deleteMany({ where: { bodyId: actor.bodyId, id: seen.id, outside: true } });
    const { key, text } = line.value;
    const data = { type: key.type, term: key.term, number: text };
    await audit(tx, actor, { action: "register.remove", at: now, unitId: unitOf(actor, line.value), data });
    return line;
  });
}

function unitOf(actor: Actor, { key }: OutsideLine): string | null {
  return key.issuerId === actor.rootUnitId ? null : key.issuerId;
}
