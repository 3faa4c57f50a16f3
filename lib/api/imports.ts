import "server-only";
import { z } from "zod";
import { findImportBatch, type ImportBatchRow } from "../db/import-batches";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { importReportSchema } from "../forms/import-record";
import { MAX_FILE_BYTES } from "../storage";
import { applyImport } from "../use-cases/apply-import";
import { planUpload } from "../use-cases/plan-import";
import { mappingOf, previewImport } from "../use-cases/preview-import";
import { readImportFile } from "../use-cases/read-import-file";
import { undoImport } from "../use-cases/undo-import";
import { reading, uploading, writing } from "./endpoint";
import { instant, isoOrNull, NONE, yearParam } from "./fields";

const { contacts: _, undone, ...reportShape } = importReportSchema.shape;
const reportSchema = z.strictObject({ ...reportShape, undone });
const { year, counts, bySheet, leftOut, refused } = reportShape;

const importSchema = z
  .strictObject({
    id: z.uuid(),
    fileName: z.string(),
    sha256: z.string(),
    status: z.enum(["preview", "applied", "undone"]),
    createdAt: instant,
    appliedAt: instant.nullable(),
    undoneAt: instant.nullable(),
    preview: z
      .strictObject({ seen: z.string().describe("Gửi lại khi xác nhận nhập"), year, counts, bySheet, leftOut, refused, notices: refused })
      .nullable()
      .describe("Sẽ nhập gì nếu xác nhận lúc này; null khi đã nhập hoặc chưa xem trước được"),
    problem: z.string().nullable().describe("Vì sao chưa xem trước được"),
    report: reportSchema.nullable().describe("Đã nhập gì; null khi chưa nhập"),
  })
  .meta({ id: "Import" });

type Imported = z.input<typeof importSchema>;

/** Shapes an upload; a preview is compared with what is stored now, outside any transaction that waits for the file. */
async function toImport(actor: Actor, batch: ImportBatchRow, at: Date): Promise<Imported> {
  const { id, fileName, sha256, status } = batch;
  const times = { createdAt: batch.createdAt.toISOString(), appliedAt: isoOrNull(batch.appliedAt), undoneAt: isoOrNull(batch.undoneAt) };
  const about = { id, fileName, sha256, status, ...times };
  if (status !== "preview") return { ...about, preview: null, problem: null, report: reportOf(importReportSchema.parse(batch.report)) };
  const planned = await previewOf(actor, batch, at);
  if (!planned.ok) return { ...about, preview: null, problem: planned.error.message, report: null };
  return { ...about, preview: planned.value, problem: null, report: null };
}

async function previewOf(actor: Actor, batch: ImportBatchRow, at: Date): Promise<Result<NonNullable<Imported["preview"]>>> {
  const sheets = await readImportFile(batch);
  if (!sheets.ok) return sheets;
  return inScope(actor, async (tx) => {
    const planned = await planUpload(tx, actor, { sheets: sheets.value, mapping: mappingOf(batch) }, at, { hold: false });
    if (!planned.ok) return planned;
    const { plan, parsed, seal, year } = planned.value;
    const bySheet = plan.bySheet.map(({ sheet, kindLabel, counts }) => ({ sheet, kindLabel, counts }));
    const { counts, refused, notices } = plan;
    return ok({ seen: seal, year, counts, bySheet, leftOut: parsed.leftOut, refused, notices });
  });
}

function reportOf({ contacts: _, ...report }: z.output<typeof importReportSchema>): NonNullable<Imported["report"]> {
  return report;
}

async function readOne(actor: Actor, id: string, at: Date): Promise<Result<Imported>> {
  if (!can(actor, "importData")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được nhập dữ liệu.");
  const batch = await inScope(actor, (tx) => findImportBatch(tx, actor, id));
  return batch ? ok(await toImport(actor, batch, at)) : fail("notFound", "Không tìm thấy lần nhập này.");
}

const params = z.strictObject({ id: z.uuid() });

export const postImport = uploading(MAX_FILE_BYTES, {
  id: "uploadImport",
  method: "POST",
  path: "/imports",
  tag: "imports",
  summary: "Tải tệp Excel lên để xem trước",
  description: "Chưa ghi gì. Trả lời cho biết số dòng mới, thay đổi, giữ nguyên và từng chỗ bị từ chối.",
  params: NONE,
  query: z.strictObject({
    fileName: z.string().trim().min(1).max(200).describe("Tên tệp, ví dụ khoi-2024.xlsx"),
    year: yearParam.optional().describe("Năm công tác; vắng thì theo các tờ trong tệp"),
  }),
  status: 201,
  output: importSchema,
  handle: async ({ actor, at, query, body }) => {
    const kept = await previewImport(actor, { bytes: body.bytes, fileName: query.fileName, year: query.year ?? null }, at);
    return kept.ok ? readOne(actor, kept.value.id, at) : kept;
  },
});

export const readImport = reading({
  id: "readImport",
  path: "/imports/{id}",
  tag: "imports",
  summary: "Một lần nhập: bản xem trước hoặc kết quả",
  params,
  query: NONE,
  output: importSchema,
  handle: ({ actor, at, params }) => readOne(actor, params.id, at),
});

export const postApply = writing(z.strictObject({ seen: z.string().min(1).max(100) }), {
  id: "applyImport",
  method: "POST",
  path: "/imports/{id}/apply",
  tag: "imports",
  summary: "Xác nhận nhập, tất cả trong một lần ghi",
  description: "“seen” là dấu của bản xem trước. Dữ liệu đã khác đi thì nhận 409 cùng bản xem trước mới.",
  params,
  query: NONE,
  output: reportSchema.meta({ id: "ImportReport" }),
  handle: async ({ actor, at, params, body }) => {
    const report = await applyImport(actor, { id: params.id, seen: body.seen }, at);
    return report.ok ? ok(reportOf(report.value)) : report;
  },
  current: ({ actor, at, params }) => readOne(actor, params.id, at),
});

export const postUndo = writing(NONE, {
  id: "undoImport",
  method: "POST",
  path: "/imports/{id}/undo",
  tag: "imports",
  summary: "Hoàn tác lần nhập gần nhất",
  description: "Chỗ đã có người sửa sau khi nhập thì giữ nguyên và được kể ra.",
  params,
  query: NONE,
  output: z
    .strictObject({ restored: z.int(), left: z.array(z.strictObject({ what: z.string(), reason: z.string() })) })
    .meta({ id: "ImportUndone" }),
  handle: ({ actor, at, params }) => undoImport(actor, params.id, at),
});
