import { findDossier } from "../../lib/db/dossiers";
import { inScope } from "../../lib/db/scope";
import { sealOf } from "../../lib/db/seal";
import { type Criterion, criteriaOf } from "../../lib/domain/criteria";
import type { Actor } from "../../lib/domain/permissions";
import { typedPart } from "../../lib/domain/typed-part";
import { type PartForm, partSchema } from "../../lib/forms/part";
import { approveRegistration } from "../../lib/use-cases/approve-registration";
import { saveResult, saveTarget } from "../../lib/use-cases/save-entry";
import { savePart } from "../../lib/use-cases/save-part";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { submitRegistration } from "../../lib/use-cases/submit-registration";
import { AT, expectOk, type World } from "./world";

/** Gives the dossier of a unit as `actor` sees it. */
export async function dossierOf(actor: Actor, unitCode: string, year = 2024) {
  const record = await inScope(actor, (tx) => findDossier(tx, actor, { year, unitCode }));
  if (!record) throw new Error(`no dossier of ${unitCode}`);
  return record;
}

function least({ kind, threshold }: Criterion): string {
  if (kind === "yesno") return "Có";
  return kind === "text" ? "" : String((threshold ?? 0) / 100);
}

/** The people who act here: a whole world, or one made up of people of a body that stands already. */
type People = Pick<World, "officer" | "secretary">;
interface When {
  year: number;
  at: Date;
}

/** The unit fills in every target (just the threshold, or `targets` by code) and submits its registration; gives the dossier as the Khối sees it. */
export async function registered(
  world: People,
  code: string,
  targets: Record<string, string> = {},
  when: When = { year: 2024, at: AT.registering },
) {
  const officer = world.officer(code);
  const before = await dossierOf(officer, code, when.year);
  for (const criterion of criteriaOf(before.content)) {
    const version = before.entries.find((entry) => entry.code === criterion.code)?.version ?? 0;
    const target = targets[criterion.code] ?? least(criterion);
    const form = {
      dossierId: before.id,
      code: criterion.code,
      version,
      target,
      solution: "Theo kế hoạch năm",
      dueText: "Quý III",
      person: "Bí thư",
    };
    expectOk(await saveTarget(officer, form, when.at));
  }
  const { id, version } = await dossierOf(officer, code, when.year);
  expectOk(await submitRegistration(officer, { dossierId: id, version }, when.at));
  return dossierOf(world.secretary, code, when.year);
}

/** Registers and has the BTV's secretary approve. */
export async function approved(world: People, code: string, targets: Record<string, string> = {}) {
  const { id, version } = await registered(world, code, targets);
  expectOk(await approveRegistration(world.secretary, { dossierId: id, version }, AT.approving));
  return dossierOf(world.secretary, code);
}

function reached({ kind, threshold }: Criterion) {
  const whole = String(Math.max(1, Math.ceil((threshold ?? 100) / 100)));
  if (kind === "percent") return { numerator: "100", denominator: "100" };
  if (kind === "yesno") return { yesno: "Có" };
  return kind === "count" ? { numerator: whole } : { text: "Cấp ủy đánh giá tốt" };
}

const PARTS_FILLED: [PartForm["part"], Record<string, string>][] = [
  ["bien-ban", { number: "01-BB/ĐTN", heldOn: "01/11/2024", present: "5", total: "5", votesFor: "5" }],
  ["y-kien-cap-uy", { text: "Nhất trí với kết quả tự đánh giá", signer: "Đại diện cấp ủy", position: "Bí thư", signedOn: "02/11/2024" }],
  ["phan-mem", { doneOn: "03/11/2024", proof: "Đã hoàn thành trên Phần mềm" }],
];

async function fillParts(officer: Actor, code: string): Promise<void> {
  for (const [part, typed] of PARTS_FILLED) {
    const { id, parts } = await dossierOf(officer, code);
    const version = sealOf(typedPart(part, parts));
    expectOk(await savePart(officer, partSchema.parse({ dossierId: id, version, part, ...typed }), AT.reporting));
  }
}

/** Goes on to a complete self-assessment in which every criterion is reached, ready to be sent; `approve` false where it was approved before. */
export async function reportReady(world: People, code: string, { approve = true } = {}) {
  const officer = world.officer(code);
  const before = approve ? await approved(world, code) : await dossierOf(officer, code);
  for (const criterion of criteriaOf(before.content)) {
    const version = before.entries.find((entry) => entry.code === criterion.code)?.version ?? 0;
    const form = { dossierId: before.id, code: criterion.code, version, ...reached(criterion), explanation: "Có sổ theo dõi" };
    expectOk(await saveResult(officer, form, AT.reporting));
  }
  await fillParts(officer, code);
  return dossierOf(officer, code);
}

/** Fills a complete self-assessment and submits it. */
export async function reported(world: People, code: string) {
  const { id, version } = await reportReady(world, code);
  expectOk(await submitAssessment(world.officer(code), { dossierId: id, version }, AT.reporting));
  return dossierOf(world.secretary, code);
}
