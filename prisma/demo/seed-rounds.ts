import { now } from "../../lib/clock";
import { UNIT_TYPES } from "../../lib/domain/criteria";
import type { Actor } from "../../lib/domain/permissions";
import { subjectsOf } from "../../lib/domain/scheme";
import { PURPOSES } from "../../lib/domain/score-sheet";
import { proposedScheme } from "../../lib/schemes/proposed";
import { changeScheme } from "../../lib/use-cases/edit-scheme";
import { openScoreRound } from "../../lib/use-cases/open-score-round";
import { draftProposedScheme, publishScheme } from "../../lib/use-cases/write-scheme";
import { expectOk } from "./expect-ok";

const DUE = { classification: "2024-12-15T23:59", emulation: "2024-12-10T23:59" };

/** Publishes the proposed schemes and, where there are units, opens xếp loại and thi đua of 2024 with them; `clusterScores`: the units of a cụm score each other. */
export async function seedRounds(actor: Actor, options: { open: boolean; clusterScores?: boolean }): Promise<void> {
  for (const purpose of PURPOSES) {
    const schemes = [];
    for (const subject of subjectsOf(purpose)) {
      for (const unitType of UNIT_TYPES) {
        const { id: schemeId } = expectOk(await draftProposedScheme(actor, { purpose, subject, unitType }, now()));
        const { scheme } = proposedScheme(purpose, subject, unitType);
        const edited = options.clusterScores && scheme.purpose === "emulation";
        if (edited) {
          const { tieBreaks, awards } = scheme.rules;
          const edit = { kind: "ranking" as const, rules: { tieBreaks, awards, clusterScores: true } };
          expectOk(await changeScheme(actor, { id: schemeId, revision: 1 }, edit, now()));
        }
        expectOk(await publishScheme(actor, { id: schemeId, revision: edited ? 2 : 1 }, now()));
        schemes.push({ subject, unitType, schemeId });
      }
    }
    if (options.open) expectOk(await openScoreRound(actor, { year: 2024, purpose, period: "year", dueAt: DUE[purpose], schemes }, now()));
  }
}
