import "server-only";
import { audit } from "../db/audit";
import { type DossierRecord, factsOf, type StoredEntry, toEntryValue } from "../db/dossiers";
import { holdDossier } from "../db/hold-dossier";
import { inScope, type Tx } from "../db/scope";
import { type Completeness, completenessOf } from "../domain/completeness";
import { type Criterion, criterionByCode } from "../domain/criteria";
import { type EntryValue, emptyEntry } from "../domain/dossier";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import {
  type Read,
  type ResultHalf,
  readTypedResult,
  readTypedTarget,
  type TargetHalf,
  typedResult,
  typedTarget,
} from "../domain/typed-entry";
import { canEditItem, type EntryPart } from "../domain/workflow";
import type { ResultEntryForm, TargetEntryForm } from "../forms/entry";
import { refused } from "./refused";

/** The state after a save. `problems`: fields that could not be read and kept their stored value. */
export interface SavedEntry {
  version: number;
  savedAt: Date;
  problems: Record<string, string>;
  completeness: Completeness;
}

/** What the other tab stored, in `current` of a conflict: its version and its typed texts. */
export interface EntryConflict {
  version: number;
  values: Record<string, string>;
}

const NOT_FOUND = fail("notFound", "Không tìm thấy hồ sơ.");
const CONFLICT = "Tiêu chí này đã được sửa ở một thẻ hoặc máy khác.";

/** Saves the target half of an entry: what can be read is stored, what cannot comes back as a problem of its field. */
export function saveTarget(actor: Actor, form: TargetEntryForm, now: Date): Promise<Result<SavedEntry>> {
  return save(actor, "target", form, now, {
    print: typedTarget,
    read: (criterion, entry) => readTypedTarget(criterion, { ...typedTarget(criterion, entry), ...typed(form) }, entry),
  });
}

/** Saves the result half of an entry; ticking or unticking "không phát sinh" leaves the figures. */
export function saveResult(actor: Actor, form: ResultEntryForm, now: Date): Promise<Result<SavedEntry>> {
  return save(actor, "result", form, now, {
    print: typedResult,
    read: (criterion, entry) => readTypedResult(criterion, { ...typedResult(criterion, entry), ...typed(form) }, entry.result),
  });
}

/** The fields that were posted, without the keys. */
function typed(form: Record<string, string | number | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

/** How one half of an entry is printed into its fields and read from them. */
interface HalfOf<H> {
  print: (criterion: Criterion, entry: EntryValue) => Record<string, string>;
  read: (criterion: Criterion, entry: EntryValue) => Read<H>;
}
type Form = TargetEntryForm | ResultEntryForm;

function save<H extends TargetHalf | ResultHalf>(actor: Actor, part: EntryPart, form: Form, now: Date, half: HalfOf<H>) {
  return inScope(actor, async (tx): Promise<Result<SavedEntry>> => {
    const dossier = await holdDossier(tx, actor, form.dossierId);
    const criterion = dossier && criterionByCode(dossier.content, form.code);
    if (!dossier || !criterion) return NOT_FOUND;
    const permission = canEditItem(part, form.code, actor, dossier, dossier.cycle, now);
    if (!permission.allowed) return refused(permission.refusal);
    const stored = storedValue(dossier, dossier.entries.find((entry) => entry.code === form.code) ?? null, form.code);
    const { half: next, problems } = half.read(criterion, stored.value);
    const after = { ...stored.value, ...next };
    const [before, again] = [half.print(criterion, stored.value), half.print(criterion, after)];
    const fields = Object.keys(again).filter((field) => again[field] !== before[field]);
    if (fields.length > 0) {
      if (stored.version !== form.version) return conflict(stored.version, before);
      if (!(await write(tx, dossier, form.code, stored.version, next))) {
        const theirs = storedValue(dossier, await tx.entry.findUnique({ where: keyOf(dossier, form.code) }), form.code);
        return conflict(theirs.version, half.print(criterion, theirs.value));
      }
      const about = { dossierId: dossier.id, unitId: dossier.unitId };
      await audit(tx, actor, { action: "entry.save", at: now, ...about, data: { code: form.code, fields } });
    }
    const facts = factsOf(dossier);
    const entries = [...facts.entries.filter((entry) => entry.code !== form.code), after];
    const version = fields.length > 0 ? stored.version + 1 : stored.version;
    return ok({ version, savedAt: now, problems, completeness: completenessOf(part, { ...facts, entries }, now) });
  });
}

function storedValue(dossier: DossierRecord, entry: StoredEntry | null, code: string): { version: number; value: EntryValue } {
  if (!entry) return { version: 0, value: emptyEntry(code) };
  return { version: entry.version, value: toEntryValue(entry, dossier.evidence) };
}

function conflict(version: number, values: Record<string, string>) {
  return fail("conflict", CONFLICT, { current: { version, values } satisfies EntryConflict });
}

function keyOf(dossier: DossierRecord, code: string) {
  return { bodyId_dossierId_code: { bodyId: dossier.bodyId, dossierId: dossier.id, code } };
}

/** Writes one half of an entry, guarded by the version seen; false when somebody else was faster. */
async function write(tx: Tx, dossier: DossierRecord, code: string, seen: number, half: TargetHalf | ResultHalf): Promise<boolean> {
  const { bodyId, id: dossierId, unitId } = dossier;
  const data = "result" in half ? { ...half.result, reason: half.reason, explanation: half.explanation } : half;
  const { count } =
    seen === 0
      ? await tx.entry.createMany({ data: { bodyId, dossierId, unitId, code, ...data }, skipDuplicates: true })
      : await tx.entry.updateMany({ where: { bodyId, dossierId, code, version: seen }, data: { ...data, version: seen + 1 } });
  return count === 1;
}
