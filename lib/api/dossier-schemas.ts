/** What programs read of a dossier. */
import { z } from "zod";
import { GATES, VERDICTS } from "../domain/assessment";
import { CRITERION_KINDS } from "../domain/measure";
import { PARTS } from "../domain/parts";
import { REVIEW_MARKS } from "../domain/review";
import { SUBMISSION_KINDS } from "../domain/submission";
import { STATUSES } from "../domain/workflow";
import { day, hundredths, instant } from "./fields";

const summaryShape = {
  year: z.int(),
  unitCode: z.string(),
  unitName: z.string(),
  status: z.enum(STATUSES),
  statusLabel: z.string().describe("Trạng thái bằng lời"),
  version: z.int().describe("Gửi lại số này khi ghi; cũ thì nhận 409"),
  registeredAt: instant.nullable(),
  registrationApprovedAt: instant.nullable(),
  reportedAt: instant.nullable(),
  appraisedAt: instant.nullable(),
};
export const dossierSummarySchema = z.strictObject(summaryShape);

const evidenceSchema = z.strictObject({
  id: z.uuid(),
  item: z.string().describe("Mã tiêu chí hoặc phần (bien-ban, y-kien-cap-uy, phan-mem)"),
  title: z.string(),
  documentNumber: z.string(),
  documentDate: day.nullable(),
  fileName: z.string().nullable(),
  fileSize: z.int().nullable(),
  fileType: z.string().nullable(),
  sha256: z.string().nullable(),
});

export const entrySchema = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    kind: z.enum(CRITERION_KINDS),
    mandatory: z.boolean(),
    threshold: hundredths,
    version: z.int().describe("0 khi chưa lưu gì"),
    hasTarget: z.boolean(),
    target: hundredths,
    solution: z.string(),
    dueText: z.string(),
    person: z.string(),
    numerator: z.int().nullable().describe("n của n/N; số lượng; 1/0 cho có/không"),
    denominator: z.int().nullable(),
    text: z.string(),
    notApplicable: z.boolean().describe("Không phát sinh"),
    reason: z.string(),
    explanation: z.string(),
    computed: z.string().nullable().describe("Cách hệ thống tính, với tiêu chí hệ thống tự tính"),
    verdict: z.enum(VERDICTS).describe("Kết quả đang có hiệu lực"),
    mark: z.enum(REVIEW_MARKS).nullable(),
    appraised: z.enum(VERDICTS).nullable().describe("Đoàn Khối thẩm định"),
    appraisalReason: z.string(),
  })
  .meta({ id: "Entry" });

const proposalSchema = z
  .strictObject({
    eligible: z.boolean(),
    label: z.string(),
    groups: z.array(z.strictObject({ code: z.string(), passed: z.int(), applicable: z.int(), holds: z.boolean() })),
    reasons: z.array(z.string()),
    belowTarget: z.array(z.string()),
    failedGates: z.array(z.enum(GATES)),
  })
  .describe("Đề xuất do hệ thống tính; không phải là công nhận");

const partsSchema = z.strictObject({
  minutes: z.strictObject({
    number: z.string(),
    heldOn: day.nullable(),
    present: z.int().nullable(),
    total: z.int().nullable(),
    votesFor: z.int().nullable(),
  }),
  opinion: z.strictObject({ text: z.string(), signer: z.string(), position: z.string(), signedOn: day.nullable() }),
  software: z.strictObject({ doneOn: day.nullable(), proof: z.string() }),
});

const submissionSchema = z.strictObject({
  kind: z.enum(SUBMISSION_KINDS),
  number: z.int(),
  submittedAt: instant,
  submittedBy: z.string(),
  lateDays: z.int(),
  imported: z.boolean(),
  sha256: z.string(),
});

export const dossierSchema = z
  .strictObject({
    ...summaryShape,
    returned: z.record(z.string(), z.string()).describe("Mục được trả lại → nhận xét"),
    steps: z.array(z.string()).describe("Các bước người giữ mã làm được lúc này"),
    disciplined: z.boolean(),
    entries: z.array(entrySchema),
    parts: partsSchema,
    partVersions: z.record(z.enum(PARTS), z.string()).describe("Gửi lại làm “version” khi lưu một phần"),
    evidence: z.array(evidenceSchema),
    proposal: proposalSchema,
    submissions: z.array(submissionSchema),
  })
  .meta({ id: "Dossier" });
