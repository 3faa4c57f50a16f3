import { inScope } from "../../lib/db/scope";
import type { Verdict } from "../../lib/domain/assessment";
import { type Criterion, criteriaContentSchema, criteriaOf } from "../../lib/domain/criteria";
import { AT, type World } from "./world";

/** A result that just reaches the criterion's threshold. */
function reaching({ kind, threshold }: Criterion) {
  const whole = Math.ceil((threshold ?? 100) / 100);
  if (kind === "percent") return { numerator: threshold ?? 0, denominator: 10_000 };
  return kind === "text" ? { text: "Cấp ủy đánh giá tốt" } : { numerator: kind === "yesno" ? 1 : whole };
}

interface Appraised {
  /** Criterion codes whose result stays 0. */
  failed?: string[];
  /** What the reviewer judged otherwise, by code. */
  overrides?: Record<string, Verdict>;
  /** Codes whose evidence the reviewer found insufficient. */
  insufficient?: string[];
}

/** Writes the dossier of a unit in 2024 as appraised, every criterion just reached unless told otherwise; gives its id. */
export function appraised(world: World, code: string, told: Appraised = {}): Promise<string> {
  const { bodyId } = world;
  return inScope({ bodyId, unitScope: "all" }, async (tx) => {
    const dossier = await tx.dossier.findFirstOrThrow({
      where: { bodyId, cycleId: world.cycleIds[2024], unit: { code } },
      include: { criteriaSet: true },
    });
    const { id: dossierId, unitId } = dossier;
    const content = criteriaContentSchema.parse(dossier.criteriaSet.content);
    await tx.entry.createMany({
      data: criteriaOf(content).map((criterion) => {
        const override = told.overrides?.[criterion.code];
        const zero = told.failed?.includes(criterion.code) ? { numerator: 0 } : {};
        const insufficient = told.insufficient?.includes(criterion.code);
        const mark = override ? ("override" as const) : insufficient ? ("insufficient" as const) : ("agree" as const);
        const appraisalReason = override ? "Số liệu khác với sổ theo dõi" : insufficient ? "Thiếu văn bản" : "";
        return {
          ...{
            bodyId,
            dossierId,
            unitId,
            code: criterion.code,
            hasTarget: true,
            target: criterion.threshold,
            explanation: "Có sổ theo dõi",
          },
          ...{ ...reaching(criterion), ...zero, mark, appraised: override ?? null, appraisalReason },
        };
      }),
    });
    await tx.dossier.update({
      where: { bodyId_id: { bodyId, id: dossierId } },
      data: {
        status: "appraised",
        registeredAt: AT.registering,
        registrationApprovedAt: AT.approving,
        reportedAt: AT.reporting,
        appraisedAt: AT.appraising,
        parts: {
          minutes: { number: "01-BB/ĐTN", heldOn: "2024-11-01", present: 5, total: 5, votesFor: 5 },
          opinion: { text: "Nhất trí", signer: "Đại diện cấp ủy", position: "Bí thư", signedOn: "2024-11-02" },
          software: { doneOn: "2024-11-03", proof: "Đã hoàn thành" },
        },
      },
    });
    return dossierId;
  });
}
