import { factsOf, findDossier } from "../../lib/db/dossiers";
import { inScope } from "../../lib/db/scope";
import { sealOf } from "../../lib/db/seal";
import { missingForAssessment } from "../../lib/domain/dossier";
import type { Actor } from "../../lib/domain/permissions";
import { typedPart } from "../../lib/domain/typed-part";
import { formatDay } from "../../lib/format";
import { partSchema } from "../../lib/forms/part";
import { agreeWithRest } from "../../lib/use-cases/agree-with-rest";
import { completeAppraisal } from "../../lib/use-cases/complete-appraisal";
import { requestSupplement } from "../../lib/use-cases/request-supplement";
import { saveResult } from "../../lib/use-cases/save-entry";
import { savePart } from "../../lib/use-cases/save-part";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { expectOk } from "./expect-ok";

const PARTS = [
  { part: "bien-ban", number: "12-BB/ĐTN", heldOn: formatDay("2024-10-28"), present: "7", total: "9", votesFor: "7" },
  {
    part: "y-kien-cap-uy",
    text: "Cấp ủy thống nhất với kết quả tự đánh giá của Ban Chấp hành.",
    signer: "Đại diện cấp ủy",
    position: "Phó Bí thư",
    signedOn: formatDay("2024-10-30"),
  },
  { part: "phan-mem", doneOn: formatDay("2024-10-31"), proof: "Ảnh chụp màn hình phần mềm" },
];

async function dossierOf(actor: Actor, unitCode: string) {
  const dossier = await inScope(actor, (tx) => findDossier(tx, actor, { year: 2024, unitCode }));
  if (!dossier) throw new Error(`no dossier of ${unitCode}`);
  return dossier;
}

/** Fills what a self-assessment still needs (reasons, the three parts) and sends it, as the unit's secretary would. */
async function report(officer: Actor, unitCode: string, at: Date): Promise<void> {
  const draft = await dossierOf(officer, unitCode);
  for (const missing of missingForAssessment(factsOf(draft), at).filter((candidate) => candidate.what === "reason")) {
    const version = draft.entries.find((entry) => entry.code === missing.item)?.version ?? 0;
    const reason = "Kế hoạch điều chỉnh theo nhiệm vụ của cơ quan trong quý IV.";
    expectOk(await saveResult(officer, { dossierId: draft.id, code: missing.item, version, reason }, at));
  }
  for (const typed of PARTS) {
    const form = partSchema.parse({ ...typed, dossierId: draft.id, version: "" });
    expectOk(await savePart(officer, { ...form, version: sealOf(typedPart(form.part, draft.parts)) }, at));
  }
  const { id: dossierId, version } = await dossierOf(officer, unitCode);
  expectOk(await submitAssessment(officer, { dossierId, version }, at));
}

/** Brings the imported year half-way: some units reported, one was returned, some are appraised. `officers` by unit code. */
export async function seedStates(officers: ReadonlyMap<string, Actor>, reviewer: Actor, at: Date): Promise<void> {
  for (const [code, officer] of officers) if (!["DCS01", "DCS03", "DCS14", "DCS15"].includes(code)) await report(officer, code, at);
  for (const code of ["DCS07", "DCS08", "DCS10", "DCS11"]) {
    const submitted = await dossierOf(reviewer, code);
    expectOk(await agreeWithRest(reviewer, { dossierId: submitted.id, version: submitted.version }, at));
    const marked = await dossierOf(reviewer, code);
    expectOk(await completeAppraisal(reviewer, { dossierId: marked.id, version: marked.version }, at));
  }
  const { id: dossierId, version } = await dossierOf(reviewer, "DCS06");
  const comments = {
    "1.7": "Chưa có danh sách đoàn viên khó khăn kèm phương án giúp đỡ.",
    "1.9": "Danh sách điểm danh chưa có xác nhận của BCH.",
  };
  expectOk(await requestSupplement(reviewer, { dossierId, version, comments }, at));
}
