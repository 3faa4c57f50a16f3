/** One unit's line of a thi đua ranking: points of three stages, ranks, ties, awards. It is computed until the ranking is published, and frozen then. Source: classification.md, "Thi đua". */
import { z } from "zod";
import { TIE_BREAKS } from "./emulation";
import { GROUP_ROLES } from "./score-table";

const points = z.number().int();
const place = z.object({ rank: z.number().int().min(1).nullable(), tied: z.boolean(), brokenBy: z.enum(TIE_BREAKS).nullable() });
/** A rank with what decided it. `rank` null: not ranked there. */
export type Place = z.infer<typeof place>;

export const standingSchema = z.object({
  /** Points per nhóm in hundredths; `cluster` null where the cụm said nothing. */
  groups: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      role: z.enum(GROUP_ROLES),
      self: points,
      cluster: points.nullable(),
      final: points,
      maximum: points,
    }),
  ),
  self: points,
  cluster: points.nullable(),
  final: points,
  maximum: points,
  bonus: points,
  minus: points,
  knockedOut: z.array(z.object({ code: z.string(), text: z.string(), clause: z.string() })),
  inCluster: place,
  inBody: place,
  recognised: z.boolean().nullable(),
  level: z.string(),
  /** What the ranks propose, what the BTV chose, and why where that differs. */
  proposed: z.array(z.string()),
  awards: z.array(z.string()),
  awardReason: z.string(),
});
export type Standing = z.infer<typeof standingSchema>;

/** Which awards the BTV chose for a unit instead of the proposed ones. */
export const awardChoiceSchema = z.object({ names: z.array(z.string()), reason: z.string() });
export type AwardChoice = z.infer<typeof awardChoiceSchema>;

/** Gives what a unit may see of its rank: nothing before "Công bố". */
export function shownStanding(sheet: { publishedAt: Date | null; standing: Standing | null }): Standing | null {
  return sheet.publishedAt === null ? null : sheet.standing;
}

/** Says whether two choices name the same awards, in any order. */
export function sameAwards(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
