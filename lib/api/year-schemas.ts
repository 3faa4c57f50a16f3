/** The data of a "Hồ sơ năm" as JSON: what stands in the archive beside the documents, in the shape that programs already read of a dossier. */
import { z } from "zod";
import { ruleSettingsSchema } from "../domain/assessment";
import { criteriaContentSchema, UNIT_TYPES } from "../domain/criteria";
import { referenceDocumentsSchema } from "../domain/cycle";
import { DECISION_KINDS } from "../domain/decision";
import { OUTCOMES } from "../domain/meeting";
import { UNIT_LEVELS } from "../domain/organisation";
import { PURPOSES, ROUND_PERIODS, SHEET_STATUSES, SUBJECTS } from "../domain/score-sheet";
import { SUBMISSION_KINDS } from "../domain/submission";
import { STATUSES } from "../domain/workflow";
import { dossierSchema } from "./dossier-schemas";
import { day, hundredths, instant } from "./fields";

const heads = z.int().nullable();
const path = z.string().describe("Đường dẫn của tệp trong hồ sơ năm");

const unitSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  unitType: z.enum(UNIT_TYPES),
  level: z.enum(UNIT_LEVELS),
  cluster: z.string(),
  place: z.string(),
  branchCount: heads,
  memberCount: heads,
  validFrom: day.describe("Các thông tin này có hiệu lực từ ngày"),
});

const criteriaSetSchema = z.strictObject({
  unitType: z.enum(UNIT_TYPES),
  name: z.string(),
  version: z.int(),
  source: z.string(),
  publishedAt: instant.nullable(),
  content: criteriaContentSchema,
});

const submissionSchema = z.strictObject({
  kind: z.enum(SUBMISSION_KINDS),
  number: z.int(),
  submittedAt: instant,
  submittedBy: z.string(),
  dueAt: instant,
  lateDays: z.int(),
  imported: z.boolean().describe("Nhập từ bản giấy"),
  sha256: z.string().describe("Mã của bản nộp; bằng SHA-256 của tệp ở “file”"),
  file: path,
});

const adjustmentSchema = z.strictObject({
  code: z.string(),
  oldTarget: hundredths,
  newTarget: hundredths,
  reason: z.string(),
  status: z.enum(["pending", "approved", "refused"]),
  requestedAt: instant,
  decidedAt: instant.nullable(),
  decisionNote: z.string(),
});

const progressNoteSchema = z.strictObject({
  code: z.string(),
  quarter: z.int(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  text: z.string(),
  note: z.string(),
  documentNumber: z.string(),
  documentDate: day.nullable(),
  at: instant,
});

const inspectionSchema = z.strictObject({
  inspectedOn: day,
  codes: z.array(z.string()),
  findings: z.string(),
  remedy: z.string(),
  remedyDueOn: day.nullable(),
  remedyDoneOn: day.nullable(),
});

const evidenceSchema = z.strictObject({
  item: z.string().describe("Mã tiêu chí hoặc phần (bien-ban, y-kien-cap-uy, phan-mem)"),
  title: z.string(),
  documentNumber: z.string(),
  documentDate: day.nullable(),
  fileName: z.string().nullable().describe("Tên gốc"),
  fileSize: z.int().nullable(),
  sha256: z.string().nullable().describe("SHA-256 khi nhận tệp"),
  addedAt: instant,
  removedAt: instant.nullable().describe("Đã gỡ, còn trong một bản đã nộp"),
  file: path.nullable(),
});

const resolutionSchema = z.strictObject({ day, outcome: z.enum(OUTCOMES), reason: z.string() });

const decisionSchema = z.strictObject({
  kind: z.enum(DECISION_KINDS),
  number: z.string().describe("Số, ký hiệu"),
  day,
  signerName: z.string(),
  signerPosition: z.string(),
  reason: z.string(),
});

const figure = z
  .strictObject({ value: z.int().nullable(), target: z.int().nullable(), notApplicable: z.boolean() })
  .nullable()
  .describe("có/không: 1 hoặc 0; mức điểm: số thứ tự từ 0; số lượng và tổng số tính theo phần trăm đơn vị");

const scoreSheetSchema = z.strictObject({
  purpose: z.enum(PURPOSES),
  period: z.enum(ROUND_PERIODS),
  subject: z.enum(SUBJECTS),
  status: z.enum(SHEET_STATUSES),
  scheme: z.string().describe("Bảng điểm và bản của nó"),
  dueAt: instant,
  selfLevel: z.string().nullable(),
  level: z.string().nullable(),
  levelReason: z.string(),
  lines: z.array(
    z.strictObject({
      code: z.string(),
      ...{ self: figure, selfNote: z.string(), cluster: figure, clusterReason: z.string() },
      ...{ final: figure, finalReason: z.string(), reply: z.string() },
    }),
  ),
  versions: z.array(
    z.strictObject({
      number: z.int(),
      submittedAt: instant,
      submittedBy: z.string(),
      sha256: z.string(),
      content: z.record(z.string(), z.json()),
    }),
  ),
});

/** One unit's year. */
export const unitYearSchema = z
  .strictObject({
    kind: z.literal("ho-so-nam-don-vi"),
    formatVersion: z.literal(1),
    madeAt: instant,
    body: z.string(),
    unit: unitSchema,
    dataDate: day.describe("Ngày chốt số liệu"),
    registrationDueAt: instant,
    reportDueAt: instant,
    criteria: criteriaContentSchema,
    dossier: dossierSchema.omit({ steps: true, partVersions: true, evidence: true, submissions: true, version: true }),
    submissions: z.array(submissionSchema),
    adjustments: z.array(adjustmentSchema),
    progressNotes: z.array(progressNoteSchema),
    inspections: z.array(inspectionSchema),
    resolutions: z.array(resolutionSchema).describe("Kết luận của Ban Thường vụ không bằng quyết định"),
    decisions: z.array(decisionSchema),
    evidence: z.array(evidenceSchema),
    scoreSheets: z.array(scoreSheetSchema).describe("Phiếu chấm xếp loại, thi đua; điểm tính theo phần trăm điểm"),
  })
  .meta({ title: "Hồ sơ năm của một đơn vị" });
export type UnitYearJson = z.output<typeof unitYearSchema>;

const agendaSchema = z.strictObject({
  unitCode: z.string(),
  unitName: z.string(),
  eligible: z.boolean().describe("Đề xuất khi đưa ra phiên họp"),
  votesFor: heads,
  votesAgainst: heads,
  votesOther: heads,
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.string(),
});

const meetingSchema = z.strictObject({
  heldOn: day,
  place: z.string(),
  present: z.int(),
  total: z.int(),
  status: z.enum(["open", "completed"]),
  agenda: z.array(agendaSchema),
});

/** The body's year: what is not one unit's own. */
export const bodyYearSchema = z
  .strictObject({
    kind: z.literal("ho-so-nam-co-quan"),
    formatVersion: z.literal(1),
    madeAt: instant,
    body: z.strictObject({ name: z.string(), place: z.string(), documentCode: z.string(), term: z.string() }),
    cycle: z.strictObject({
      year: z.int(),
      status: z.enum(["draft", "open", "closed"]),
      registrationOpensAt: instant,
      registrationDueAt: instant,
      registrationPhrase: z.string(),
      approvalDueAt: instant,
      dataDate: day,
      reportOpensAt: instant,
      reportDueAt: instant,
      reportPhrase: z.string(),
      appraisalDueAt: instant,
      meetingDueAt: instant,
      summaryDueAt: instant,
      rule: ruleSettingsSchema,
      references: referenceDocumentsSchema,
    }),
    extensions: z.array(
      z.strictObject({ unitCode: z.string(), window: z.enum(["registration", "report"]), dueAt: instant, reason: z.string() }),
    ),
    criteriaSets: z.array(criteriaSetSchema),
    units: z.array(z.strictObject({ code: z.string(), name: z.string(), status: z.enum(STATUSES), folder: path, file: path })),
    meetings: z.array(meetingSchema),
    decisions: z.array(
      decisionSchema.extend({ sha256: z.string().nullable(), unitCodes: z.array(z.string()), withdraws: z.string().nullable() }),
    ),
  })
  .meta({ title: "Hồ sơ năm của cơ quan điều hành" });
export type BodyYearJson = z.output<typeof bodyYearSchema>;

/** Gives the JSON Schema (2020-12) of a kind of data, made from the schema that checks it. */
export function jsonSchemaOf(schema: typeof unitYearSchema | typeof bodyYearSchema): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: "output" }) as Record<string, unknown>;
}
