import "server-only";
import { z } from "zod";
import { missingSentence } from "../domain/labels";
import { fail, ok, type Result } from "../domain/result";
import { resultEntrySchema, targetEntrySchema } from "../forms/entry";
import { type SavedEntry, saveResult, saveTarget } from "../use-cases/save-entry";
import { dossierParams, onDossier, readOneEntry } from "./dossiers";
import { writing } from "./endpoint";
import { instant, NONE } from "./fields";

const entryParams = dossierParams.extend({
  code: z
    .string()
    .regex(/^\d\.\d{1,2}$/)
    .describe("Mã tiêu chí, ví dụ 1.1"),
});

const savedSchema = z
  .strictObject({
    version: z.int().describe("Phiên bản mới của tiêu chí"),
    savedAt: instant,
    missing: z.array(z.string()).describe("Còn thiếu gì để nộp"),
  })
  .meta({ id: "SavedEntry" });

/** A program sends a whole value: one that cannot be read refuses the request, and the transaction of the door keeps nothing. */
function savedOrRefused(result: Result<SavedEntry>): Result<z.input<typeof savedSchema>> {
  if (!result.ok) return result;
  const { version, savedAt, problems, completeness } = result.value;
  if (Object.keys(problems).length > 0) return fail("invalid", "Có trường không đọc được; chưa lưu gì.", { fields: problems });
  return ok({ version, savedAt: savedAt.toISOString(), missing: completeness.missing.map(missingSentence) });
}

const TYPED = "Trường vắng mặt giữ giá trị đang lưu; gửi “” để xóa. Số viết như trên giấy, trong dấu ngoặc kép: “95,5”, “59”.";

export const putTarget = writing(targetEntrySchema.omit({ dossierId: true, code: true }).strict(), {
  id: "putTarget",
  method: "PUT",
  path: "/dossiers/{year}/{unitCode}/entries/{code}/target",
  tag: "work",
  summary: "Lưu chỉ tiêu đăng ký của một tiêu chí",
  description: TYPED,
  params: entryParams,
  query: NONE,
  output: savedSchema,
  handle: ({ actor, at, params, body }) =>
    onDossier(actor, params, async (dossierId) => savedOrRefused(await saveTarget(actor, { ...body, dossierId, code: params.code }, at))),
  current: ({ actor, at, params }) => readOneEntry(actor, params, at),
});

export const putResult = writing(resultEntrySchema.omit({ dossierId: true, code: true }).strict(), {
  id: "putResult",
  method: "PUT",
  path: "/dossiers/{year}/{unitCode}/entries/{code}/result",
  tag: "work",
  summary: "Lưu kết quả tự đánh giá của một tiêu chí",
  description: `${TYPED} “notApplicable”: “on” khi không phát sinh, “” khi có.`,
  params: entryParams,
  query: NONE,
  output: savedSchema,
  handle: ({ actor, at, params, body }) =>
    onDossier(actor, params, async (dossierId) => savedOrRefused(await saveResult(actor, { ...body, dossierId, code: params.code }, at))),
  current: ({ actor, at, params }) => readOneEntry(actor, params, at),
});
