import "server-only";
import { z } from "zod";
import { type CycleRecord, listCycles as fetchCycles, findCycle } from "../db/cycles";
import { inScope } from "../db/scope";
import { ruleSettingsSchema } from "../domain/assessment";
import { cyclePhase, referenceDocumentSchema } from "../domain/cycle";
import { can } from "../domain/permissions";
import { fail, ok } from "../domain/result";
import { reading } from "./endpoint";
import { day, instant, NONE, yearParam } from "./fields";

const STATUSES = ["draft", "open", "closed"] as const;

const summaryShape = {
  year: z.int(),
  status: z.enum(STATUSES),
  phase: z.string().describe("Giai đoạn hiện nay, bằng lời"),
};
const windowSchema = z.strictObject({
  opensAt: instant,
  dueAt: instant.describe("Giây cuối cùng còn đúng hạn"),
  phrase: z.string().describe("Hạn như trong công văn"),
});

const cycleSchema = z
  .strictObject({
    ...summaryShape,
    version: z.int(),
    dataDate: day.describe("Ngày chốt số liệu"),
    registration: windowSchema,
    report: windowSchema,
    approvalDueAt: instant,
    appraisalDueAt: instant,
    meetingDueAt: instant,
    summaryDueAt: instant,
    rule: z.strictObject(ruleSettingsSchema.shape).describe("Quy tắc xét công nhận của năm"),
    references: z.array(referenceDocumentSchema).describe("Căn cứ"),
  })
  .meta({ id: "Cycle" });

const cycleListSchema = z.strictObject({ items: z.array(z.strictObject(summaryShape)) }).meta({ id: "CycleList" });

function toCycle(cycle: CycleRecord, at: Date): z.input<typeof cycleSchema> {
  const { year, status, version, dataDate, rule, references } = cycle;
  const window = (kind: "registration" | "report", phrase: string) => ({
    opensAt: cycle[kind].opensAt.toISOString(),
    dueAt: cycle[kind].dueAt.toISOString(),
    phrase,
  });
  return {
    ...{ year, status, version, dataDate, rule, references, phase: cyclePhase(cycle, at) },
    registration: window("registration", cycle.registrationPhrase),
    report: window("report", cycle.reportPhrase),
    approvalDueAt: cycle.approvalDueAt.toISOString(),
    appraisalDueAt: cycle.appraisalDueAt.toISOString(),
    meetingDueAt: cycle.meetingDueAt.toISOString(),
    summaryDueAt: cycle.summaryDueAt.toISOString(),
  };
}

export const listCycles = reading({
  id: "listCycles",
  path: "/cycles",
  tag: "cycles",
  summary: "Các năm công tác, mới nhất trước",
  description: "Năm còn là bản nháp chỉ người quản lý năm công tác thấy.",
  params: NONE,
  query: NONE,
  output: cycleListSchema,
  handle: ({ actor, at }) =>
    inScope(actor, async (tx) => {
      const cycles = (await fetchCycles(tx, actor)).filter((cycle) => cycle.status !== "draft" || can(actor, "manageCycles"));
      return ok({ items: cycles.map((cycle) => ({ year: cycle.year, status: cycle.status, phase: cyclePhase(cycle, at) })) });
    }),
});

export const readCycle = reading({
  id: "readCycle",
  path: "/cycles/{year}",
  tag: "cycles",
  summary: "Một năm công tác: thời hạn, quy tắc, căn cứ",
  params: z.strictObject({ year: yearParam }),
  query: NONE,
  output: cycleSchema,
  handle: ({ actor, at, params }) =>
    inScope(actor, async (tx) => {
      const cycle = await findCycle(tx, actor, params.year);
      const hidden = cycle?.status === "draft" && !can(actor, "manageCycles");
      return cycle && !hidden ? ok(toCycle(cycle, at)) : fail("notFound", "Không tìm thấy năm công tác.");
    }),
});
