import "server-only";
import { shortNameOf, unitSearchKey } from "../domain/unit-attributes";
import type { SuccessorForm } from "../domain/unit-change";
import { storedDay } from "./days";
import type { Prisma } from "./generated/client.ts";
import type { Tx } from "./scope";

/** By which decision, and from which ISO day, attributes hold. */
interface Since {
  decisionNumber: string;
  effectiveOn: string;
}

/** What of a unit stays as it was where the form says nothing; this where there is no unit it comes from. */
const NOTHING = { headerUpper: "", documentCode: "ĐTN", place: "", unitType: "coQuan", level: "doanCoSo", cluster: "" } as const;
type Kept = Pick<Prisma.UnitVersionGetPayload<object>, keyof typeof NOTHING>;

function attributesOf(form: SuccessorForm, { headerUpper, documentCode, place, unitType, level, cluster }: Kept) {
  return {
    ...{ documentCode, place },
    ...{ name: form.name, shortName: shortNameOf(form), headerName: form.headerName },
    ...{ headerUpper: form.headerUpper || headerUpper, cluster: form.cluster || cluster },
    ...{ unitType: form.unitType || unitType, level: form.level || level },
  };
}

function versionInForce(tx: Tx, bodyId: string, unitId: string) {
  return tx.unitVersion.findFirstOrThrow({ where: { bodyId, unitId, validTo: null } });
}

/**
 * Forms a unit on a day, with the attributes of `sourceId` where the form leaves them open, under `parentId`; gives its id. Members and branches are
 * not taken over: they are counted anew.
 */
export async function formUnit(
  tx: Tx,
  bodyId: string,
  form: SuccessorForm,
  place: Since & { sourceId: string | null; parentId: string },
): Promise<string> {
  const { sourceId, parentId, decisionNumber, effectiveOn } = place;
  const since = storedDay(effectiveOn);
  const source = sourceId ? await versionInForce(tx, bodyId, sourceId) : null;
  const { id } = await tx.unit.create({ data: { bodyId, code: form.code, establishedOn: since }, select: { id: true } });
  const attributes = { ...attributesOf(form, source ?? NOTHING), parentId };
  const searchKey = unitSearchKey({ ...attributes, code: form.code });
  await tx.unitVersion.create({ data: { ...attributes, bodyId, unitId: id, searchKey, decisionNumber, validFrom: since } });
  return id;
}

/**
 * Gives a unit other attributes from a day on: a new name, or another unit above. The version before ends that day; where it was noted later than
 * that (a list imported after the decision) it is the first one, which counts for all days before, and is dated the day before.
 */
export async function rewriteUnit(
  tx: Tx,
  bodyId: string,
  unitId: string,
  change: Since & { form?: SuccessorForm | null; parentId?: string },
): Promise<void> {
  const { form, parentId, decisionNumber, effectiveOn } = change;
  const { id, validFrom, ...before } = await versionInForce(tx, bodyId, unitId);
  const { code } = await tx.unit.findUniqueOrThrow({ where: { bodyId_id: { bodyId, id: unitId } }, select: { code: true } });
  const since = storedDay(effectiveOn);
  const dayBefore = new Date(since.getTime() - 86_400_000);
  const data = { ...before, ...(form && attributesOf(form, before)), ...(parentId && { parentId }) };
  await tx.unitVersion.update({
    where: { bodyId_id: { bodyId, id } },
    data: { validTo: since, ...(validFrom >= since && { validFrom: dayBefore }) },
  });
  await tx.unitVersion.create({
    data: { ...data, searchKey: unitSearchKey({ ...data, code }), decisionNumber, validFrom: since, validTo: null },
  });
}

/**
 * Ends a unit on a day. Its last version stays the one in force, as that under which its dossiers and papers are printed; that the unit is no more
 * is what `dissolvedOn` says. Gives false where it had ended already.
 */
export async function endUnit(tx: Tx, bodyId: string, unitId: string, day: string): Promise<boolean> {
  const { count } = await tx.unit.updateMany({ where: { bodyId, id: unitId, dissolvedOn: null }, data: { dissolvedOn: storedDay(day) } });
  return count === 1;
}
