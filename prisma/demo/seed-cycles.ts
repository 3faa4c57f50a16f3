import { now } from "../../lib/clock";
import { inScope } from "../../lib/db/scope";
import { DEFAULT_RULE } from "../../lib/domain/assessment";
import { defaultCalendar } from "../../lib/domain/cycle";
import type { Actor } from "../../lib/domain/permissions";
import { cycleSchema } from "../../lib/forms/cycle";
import { createCycle, setCycleStatus } from "../../lib/use-cases/write-cycle";
import { expectOk } from "./expect-ok";

const REFERENCES = [
  {
    number: "58-HD/TĐTN-TCKT",
    date: "2023-10-17",
    issuer: "Ban Thường vụ Thành đoàn Cần Thơ",
    title: 'hướng dẫn xây dựng Đoàn cơ sở "3 chủ động"',
  },
  {
    number: "2422-CV/TĐTN-TCKT",
    date: "2024-05-08",
    issuer: "Ban Thường vụ Thành đoàn Cần Thơ",
    title: 'về việc tiếp tục triển khai xây dựng thực hiện Đoàn cơ sở "3 chủ động" năm 2024',
  },
  {
    number: "245-CV/ĐTN",
    date: "2024-05-10",
    issuer: "Ban Thường vụ Đoàn Khối cơ quan Dân Chính Đảng TP Cần Thơ",
    title: 'về việc tiếp tục triển khai xây dựng thực hiện Đoàn cơ sở "3 chủ động" năm 2024',
  },
];

/** Opens the two years that overlap in the letter: 2024 (reporting) and 2025 (registering). Reports of 2024 came on paper, so 2.9 is declared there. */
export async function seedCycles(admin: Actor): Promise<void> {
  const sets = await inScope(admin, (tx) =>
    tx.criteriaSet.findMany({ where: { bodyId: admin.bodyId }, select: { id: true, unitType: true } }),
  );
  const criteriaSets = Object.fromEntries(sets.map((set) => [set.unitType, set.id]));
  for (const year of [2024, 2025]) {
    const rule = year === 2024 ? { ...DEFAULT_RULE, computedCriteria: ["2.2"] } : DEFAULT_RULE;
    const form = cycleSchema.parse({ year, ...defaultCalendar(year), rule, references: REFERENCES, criteriaSets });
    const cycle = expectOk(await createCycle(admin, form, now()));
    expectOk(await setCycleStatus(admin, cycle.id, "open", now()));
  }
}
