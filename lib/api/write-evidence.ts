import "server-only";
import { z } from "zod";
import { fail } from "../domain/result";
import { evidenceItemSchema, evidenceWordsSchema, referenceSchema } from "../forms/evidence";
import { addReference } from "../use-cases/add-evidence";
import { dossierParams, onDossier } from "./dossiers";
import { writing } from "./endpoint";
import { NONE } from "./fields";

export const postEvidence = writing(evidenceItemSchema.omit({ dossierId: true }).extend(evidenceWordsSchema.shape).strict(), {
  id: "addEvidence",
  method: "POST",
  path: "/dossiers/{year}/{unitCode}/evidence",
  tag: "work",
  summary: "Thêm một văn bản (số, ngày) làm minh chứng",
  description: "“item” là mã tiêu chí hoặc bien-ban, y-kien-cap-uy, phan-mem. Tệp minh chứng tải lên trên trang của hồ sơ.",
  params: dossierParams,
  query: NONE,
  status: 201,
  output: z.strictObject({ id: z.uuid() }).meta({ id: "EvidenceAdded" }),
  handle: ({ actor, at, params, body }) =>
    onDossier(actor, params, async (dossierId) => {
      const form = referenceSchema.safeParse({ ...body, dossierId });
      if (form.success) return addReference(actor, form.data, at);
      const fields = Object.fromEntries(form.error.issues.map((issue) => [issue.path.join("."), issue.message]));
      return fail("invalid", "Một số trường của nội dung gửi lên chưa đúng.", { fields });
    }),
});
