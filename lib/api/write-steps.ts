import "server-only";
import { z } from "zod";
import type { Actor } from "../domain/permissions";
import { ok, type Result } from "../domain/result";
import { SUBMISSION_KINDS } from "../domain/submission";
import { STATUSES } from "../domain/workflow";
import { markCriterionSchema, markPartSchema, returnSchema, seenDossierSchema } from "../forms/review";
import { submitSchema } from "../forms/submit";
import { approveRegistration } from "../use-cases/approve-registration";
import { completeAppraisal } from "../use-cases/complete-appraisal";
import { markCriterion } from "../use-cases/mark-criterion";
import { markPart } from "../use-cases/mark-part";
import { requestSupplement } from "../use-cases/request-supplement";
import { returnRegistration } from "../use-cases/return-registration";
import { submitAssessment } from "../use-cases/submit-assessment";
import { submitRegistration } from "../use-cases/submit-registration";
import { type DossierKey, dossierParams, onDossier, readOneEntry, readSummary } from "./dossiers";
import { type Endpoint, type Tag, writing } from "./endpoint";
import { instant, NONE } from "./fields";

const own = { dossierId: true } as const;

const receiptSchema = z
  .strictObject({
    kind: z.enum(SUBMISSION_KINDS),
    number: z.int().describe("Số thứ tự của bản nộp"),
    submittedAt: instant,
    lateDays: z.int(),
    sha256: z.string().describe("SHA-256 của nội dung đã nộp"),
  })
  .meta({ id: "Receipt" });

const movedSchema = z
  .strictObject({ version: z.int(), status: z.enum(STATUSES), returned: z.array(z.string()).describe("Các mục được trả lại") })
  .meta({ id: "Moved" });

/** One step of a dossier: POST to its name. */
function step<B extends z.ZodType, O extends z.ZodType>(
  about: { id: string; name: string; tag: Tag; summary: string; description?: string; body: B; output: O },
  act: (actor: Actor, dossierId: string, body: z.output<B>, at: Date) => Promise<Result<z.input<O>>>,
): Endpoint {
  const { name, body: schema, ...rest } = about;
  return writing(schema, {
    ...rest,
    ...{ method: "POST", path: `/dossiers/{year}/{unitCode}/${name}`, params: dossierParams, query: NONE },
    handle: ({ actor, at, params, body }) => onDossier(actor, params, (dossierId) => act(actor, dossierId, body, at)),
    current: ({ actor, params }: { actor: Actor; params: DossierKey }) => readSummary(actor, params),
  });
}

const DECLARED = "“declared”: “on” là lời xác nhận như ô đánh dấu trên trang. Nộp hai lần cho một bản duy nhất.";

export const postRegistration = step(
  {
    ...{ id: "submitRegistration", name: "submit-registration", tag: "work", body: submitSchema.omit(own).strict(), output: receiptSchema },
    ...{ summary: "Nộp đăng ký", description: DECLARED },
  },
  async (actor, dossierId, { version }, at) => asReceipt(await submitRegistration(actor, { dossierId, version }, at)),
);

export const postAssessment = step(
  {
    ...{ id: "submitAssessment", name: "submit-assessment", tag: "work", body: submitSchema.omit(own).strict(), output: receiptSchema },
    ...{ summary: "Nộp tự đánh giá", description: DECLARED },
  },
  async (actor, dossierId, { version }, at) => asReceipt(await submitAssessment(actor, { dossierId, version }, at)),
);

export const postApproval = step(
  {
    ...{ id: "approveRegistration", name: "approve-registration", tag: "review", output: movedSchema },
    ...{ summary: "Duyệt đăng ký", body: seenDossierSchema.omit(own).strict() },
  },
  async (actor, dossierId, seen, at) => asMoved(await approveRegistration(actor, { ...seen, dossierId }, at)),
);

export const postReturn = step(
  {
    ...{ id: "returnRegistration", name: "return-registration", tag: "review", output: movedSchema },
    ...{ summary: "Trả lại đăng ký, nhận xét theo tiêu chí", body: returnSchema.omit(own).strict() },
    description: "Chỉ các tiêu chí có nhận xét mở lại cho đơn vị sửa.",
  },
  async (actor, dossierId, form, at) => asMoved(await returnRegistration(actor, { ...form, dossierId }, at)),
);

export const postSupplement = step(
  {
    ...{ id: "requestSupplement", name: "request-supplement", tag: "review", output: movedSchema },
    ...{ summary: "Trả lại bổ sung tự đánh giá", body: returnSchema.omit(own).strict() },
    description: "Trả lại các mục đã đánh dấu chưa đủ minh chứng và các mục có nhận xét trong “comments”.",
  },
  async (actor, dossierId, form, at) => asMoved(await requestSupplement(actor, { ...form, dossierId }, at)),
);

export const postAppraisal = step(
  {
    ...{ id: "completeAppraisal", name: "complete-appraisal", tag: "review", output: movedSchema },
    ...{ summary: "Hoàn tất thẩm định", body: seenDossierSchema.omit(own).strict() },
  },
  async (actor, dossierId, seen, at) => asMoved(await completeAppraisal(actor, { ...seen, dossierId }, at)),
);

export const postPartMark = step(
  {
    ...{ id: "markPart", name: "part-marks", tag: "review", summary: "Thẩm định biên bản, ý kiến cấp ủy hoặc phần mềm" },
    ...{ body: markPartSchema.omit(own).strict(), output: z.strictObject({ version: z.int() }).meta({ id: "PartMarked" }) },
  },
  async (actor, dossierId, form, at) => {
    const marked = await markPart(actor, { ...form, dossierId }, at);
    return marked.ok ? ok({ version: marked.value.version }) : marked;
  },
);

export const putMark = writing(markCriterionSchema.omit({ dossierId: true, code: true }).strict(), {
  id: "markCriterion",
  method: "PUT",
  path: "/dossiers/{year}/{unitCode}/entries/{code}/mark",
  tag: "review",
  summary: "Thẩm định một tiêu chí",
  description:
    "“mark”: agree (đồng ý), override (kết luận khác, cần “verdict” và “reason”), insufficient (chưa đủ minh chứng, cần “reason”), null (bỏ kết luận).",
  params: dossierParams.extend({ code: markCriterionSchema.shape.code }),
  query: NONE,
  output: z.strictObject({ entryVersion: z.int(), version: z.int() }).meta({ id: "Marked" }),
  handle: ({ actor, at, params: { code, ...key }, body }) =>
    onDossier(actor, key, async (dossierId) => {
      const marked = await markCriterion(actor, { ...body, dossierId, code }, at);
      return marked.ok ? ok({ entryVersion: marked.value.entryVersion, version: marked.value.version }) : marked;
    }),
  current: ({ actor, at, params }) => readOneEntry(actor, params, at),
});

type Receipt = Omit<z.input<typeof receiptSchema>, "submittedAt"> & { submittedAt: Date };

function asReceipt(result: Result<Receipt>): Result<z.input<typeof receiptSchema>> {
  if (!result.ok) return result;
  const { kind, number, submittedAt, lateDays, sha256 } = result.value;
  return ok({ kind, number, submittedAt: submittedAt.toISOString(), lateDays, sha256 });
}

function asMoved(
  result: Result<Pick<z.input<typeof movedSchema>, "version" | "status"> & { returned?: string[] }>,
): Result<z.input<typeof movedSchema>> {
  return result.ok ? ok({ ...result.value, returned: result.value.returned ?? [] }) : result;
}
