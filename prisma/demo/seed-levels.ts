import { randomUUID } from "node:crypto";
import { now } from "../../lib/clock";
import { actorOfUser } from "../../lib/db/actors";
import { inScope } from "../../lib/db/scope";
import { stageColumns } from "../../lib/db/score-lines";
import { questionsOf, type SchemeContent, tableOf } from "../../lib/domain/scheme";
import { type ScoreCriterion, scoreCriteriaOf } from "../../lib/domain/score-table";
import { controlOf } from "../../lib/domain/typed-score";
import { isoDay } from "../../lib/format";
import { membershipSchema, personSchema } from "../../lib/forms/person";
import { unitSchema } from "../../lib/forms/unit";
import { proposedScheme } from "../../lib/schemes/proposed";
import { createBody } from "../../lib/use-cases/create-body";
import { createPerson } from "../../lib/use-cases/create-person";
import { createUnit } from "../../lib/use-cases/create-unit";
import { openScoreRound } from "../../lib/use-cases/open-score-round";
import { setPasswordByLink } from "../../lib/use-cases/set-password";
import { draftProposedScheme, publishScheme } from "../../lib/use-cases/write-scheme";
import { proposedCriteriaSets } from "./criteria-sets";
import { expectOk } from "./expect-ok";
import { seedCycles } from "./seed-cycles";
import type { DemoAccount } from "./seed-demo";

const TYPES = ["coQuan", "truongHoc"] as const;
/** Units of the body; the last has filled in nothing yet. */
const UNITS = 15;

/** Founds a body for the journey of a whole round of xếp loại: 15 units, points alone decide, 14 phiếu appraised (four xuất sắc, nine tốt, one hoàn thành). */
export async function seedLevels({ newPassword }: { newPassword: () => string }): Promise<DemoAccount[]> {
  const at = now();
  const bodyId = randomUUID();
  const accounts: DemoAccount[] = [];
  const load = async (userId: string) => {
    const actor = await actorOfUser(bodyId, userId, isoDay(at));
    if (!actor) throw new Error("The person was not created");
    return actor;
  };
  const settle = async (username: string, secret: string) => {
    const password = newPassword();
    expectOk(await setPasswordByLink(secret, password, at));
    accounts.push({ username, password, role: "Xếp loại" });
  };
  const body = await createBody(
    {
      ...{ name: "Đoàn Khối Xếp loại", shortName: "Đoàn Khối", headerUpper: "THÀNH ĐOÀN CẦN THƠ", headerName: "BCH ĐOÀN KHỐI XẾP LOẠI" },
      ...{ documentCode: "ĐTN", place: "Cần Thơ", term: "2022-2027", criteriaSets: proposedCriteriaSets() },
      admin: { name: "Quản trị", username: "xl-quantri", email: null },
    },
    { publish: true, now: at, bodyId },
  );
  await settle("xl-quantri", body.secret);
  const admin = await load(body.adminUserId);
  const add = async (username: string, unitId: string, role: "btvSecretary" | "monitor" | "unitOfficer", name: string) => {
    const membership = membershipSchema.parse({ unitId, role, position: "secretary", validFrom: "2022-01-01" });
    const { secret } = expectOk(await createPerson(admin, personSchema.parse({ username, name }), membership, at));
    await settle(username, secret);
  };
  await add("xl-thuky", body.rootUnitId, "btvSecretary", "Thư ký Ban Thường vụ");
  await add("xl-theodoi", body.rootUnitId, "monitor", "Cán bộ theo dõi");
  await seedCycles(admin);
  for (let index = 1; index <= UNITS; index += 1) {
    const code = `XL${String(index).padStart(2, "0")}`;
    const kind = {
      unitType: TYPES[index % 3 === 0 ? 1 : 0],
      level: "doanCoSo",
      cluster: `Cụm ${(index % 2) + 1}`,
      validFrom: "2020-01-01",
    };
    const { id } = expectOk(await createUnit(admin, unitSchema.parse({ code, name: `Đoàn cơ sở Đơn vị ${index}`, ...kind }), at));
    if (index === 1 || index === UNITS) await add(code.toLowerCase(), id, "unitOfficer", `Bí thư Đơn vị ${index}`);
  }
  await openAndFill(admin, at);
  return accounts;
}

async function openAndFill(admin: Awaited<ReturnType<typeof actorOfUser>> & object, at: Date): Promise<void> {
  const { bodyId } = admin;
  const { scheme } = proposedScheme("classification", "organisation", "coQuan");
  if (scheme.purpose !== "classification") throw new Error("not a classification");
  const content = { ...scheme.rules, recognition: { ...scheme.rules.recognition, effect: "reference" as const } };
  const schemes = [];
  for (const unitType of TYPES) {
    const { id } = expectOk(await draftProposedScheme(admin, { purpose: "classification", subject: "organisation", unitType }, at));
    await inScope(admin, (tx) => tx.scheme.updateMany({ where: { bodyId, id }, data: { content } }));
    expectOk(await publishScheme(admin, { id, revision: 1 }, at));
    schemes.push({ subject: "organisation" as const, unitType, schemeId: id });
  }
  const form = { year: 2024, purpose: "classification" as const, period: "year" as const, dueAt: "2024-12-15T23:59", schemes };
  const { id: roundId } = expectOk(await openScoreRound(admin, form, at));
  await inScope(admin, async (tx) => {
    const sheets = await tx.scoreSheet.findMany({ where: { bodyId, roundId }, orderBy: { unit: { code: "asc" } }, take: UNITS - 1 });
    const lines = sheets.flatMap(({ id: sheetId, unitId }, index) =>
      figures({ ...scheme, rules: content }, index).map(({ code, figure }) => ({
        ...{ bodyId, sheetId, unitId, code, ...stageColumns("self", figure, "", null), ...stageColumns("final", figure, "", admin.userId) },
      })),
    );
    await tx.scoreLine.createMany({ data: lines });
    const ids = { in: sheets.map(({ id }) => id) };
    const data = { status: "appraised" as const, version: 3, selfLevel: "tot", submittedAt: at, appraisedAt: at };
    await tx.scoreSheet.updateMany({ where: { bodyId, id: ids }, data });
  });
}

/** Full figures for the first four; the others leave out 20 points, the last 40 more or less. */
function figures(scheme: SchemeContent, index: number) {
  const zero = index < 4 ? [] : index < 13 ? ["I.1", "II.1"] : ["I.1", "II.1", "IV.1", "I.2"];
  const value = (criterion: ScoreCriterion) => {
    if (zero.includes(criterion.code)) return 0;
    const control = controlOf(criterion);
    if (control === "ratio") return 10_000 - index * 100;
    return control === "yesNo" ? 1 : control === "choice" ? 0 : 2000;
  };
  const groups = tableOf(scheme).groups.filter(({ role }) => role === "main");
  const criteria = scoreCriteriaOf({ groups }).map((criterion) => ({
    code: criterion.code,
    figure: { value: value(criterion), target: controlOf(criterion) === "ratio" ? 10_000 : null, notApplicable: false },
  }));
  const questions = questionsOf(scheme).map(({ code, expected }) => ({
    ...{ code, figure: { value: expected ? 1 : 0, target: null, notApplicable: false } },
  }));
  return [...criteria, ...questions];
}
