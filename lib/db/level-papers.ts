import "server-only";
import { z } from "zod";
import { documentContentSchema } from "../domain/document";
import { LEVEL_PAPERS, type LevelPaper } from "../domain/level-papers";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";

/** Papers that make the levels of a round known: issued, not voided, not replaced by another. */
export const LEVEL_PAPERS_IN_FORCE = {
  kind: { in: [...LEVEL_PAPERS] },
  status: "issued",
  replacedBy: { none: { status: "issued" } },
} satisfies Prisma.OfficialDocumentWhereInput;

const kindSchema = z.enum(LEVEL_PAPERS);
const head = { id: true, kind: true, status: true, numberText: true, signedOn: true } as const;
const beingReplaced = { where: { status: "draft" }, select: { id: true } } as const;

/** What a page needs to name such a paper and to ask whether it may be read. */
export const levelPaperSelect = { ...head, issuerId: true, unitId: true, names: true } satisfies Prisma.OfficialDocumentSelect;

/** Gives such a paper from its row, its day ISO. */
export function toLevelPaperLine(row: Prisma.OfficialDocumentGetPayload<{ select: typeof levelPaperSelect }>) {
  return { ...row, kind: kindSchema.parse(row.kind), signedOn: dayOf(row.signedOn) };
}

/** What a shelf needs to know of the reports that were drawn from a phiếu. */
export const sheetPaperSelect = {
  ...levelPaperSelect,
  meetingId: true,
  roundId: true,
  sheetId: true,
} satisfies Prisma.OfficialDocumentSelect;

/** The papers in force of a round with what they list, as a part of a larger statement. */
export const levelPapersInForce = {
  where: LEVEL_PAPERS_IN_FORCE,
  select: { ...head, content: true, replacedBy: beingReplaced },
} satisfies Prisma.ScoreRound$papersArgs;

/** Gives a paper in force from its row. */
export function toLevelPaper({
  replacedBy,
  ...row
}: Prisma.OfficialDocumentGetPayload<Pick<typeof levelPapersInForce, "select">>): LevelPaper {
  const content = documentContentSchema.parse(row.content);
  return { ...row, kind: kindSchema.parse(row.kind), signedOn: dayOf(row.signedOn), content, isBeingReplaced: replacedBy.length > 0 };
}

/** Says of each paper in force that lists the levels of a round whether a draft is to replace it. One statement. */
export async function levelPapersOf(tx: Tx, { bodyId }: Scope, roundId: string): Promise<Pick<LevelPaper, "isBeingReplaced">[]> {
  const rows = await tx.officialDocument.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, roundId, ...LEVEL_PAPERS_IN_FORCE },
    select: { replacedBy: beingReplaced },
  });
  return rows.map(({ replacedBy }) => ({ isBeingReplaced: replacedBy.length > 0 }));
}
