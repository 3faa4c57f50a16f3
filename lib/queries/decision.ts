import "server-only";
import { createHash } from "node:crypto";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "../auth/actor";
import { dayOf } from "../db/days";
import { issuedTo } from "../db/issued-decisions";
import { inScope } from "../db/scope";
import { type DecisionKind, issuedContentSchema } from "../domain/decision";
import type { DocumentContent } from "../domain/document";
import { seesBody } from "../domain/permissions";
import { canonicalJson } from "../domain/submission";
import { formatDay, formatInstant } from "../format";

/** An issued decision in one line; `kind` recognition or withdrawal, days printed. */
export interface IssuedLine {
  id: string;
  year: number;
  kind: DecisionKind;
  numberText: string;
  day: string;
  unitCount: number;
}

/** Gives every issued decision that the signed-in person may read, newest first. One statement. */
export async function readIssuedDecisions(): Promise<{ decisions: IssuedLine[]; seesBody: boolean }> {
  const actor = await requireActor();
  const rows = await inScope(actor, (tx) =>
    tx.decision.findMany({
      relationLoadStrategy: "join",
      where: issuedTo(actor),
      select: { id: true, kind: true, numberText: true, decidedOn: true, content: true, cycle: { select: { year: true } } },
      orderBy: [{ decidedOn: "desc" }, { number: "desc" }],
      take: 500,
    }),
  );
  const decisions = rows.map(({ id, kind, numberText, decidedOn, content, cycle }) => ({
    ...{ id, kind, numberText, year: cycle.year, day: formatDay(dayOf(decidedOn)) },
    unitCount: issuedContentSchema.shape.units.parse(z.object({ units: z.unknown() }).parse(content).units).length,
  }));
  return { decisions, seesBody: seesBody(actor) };
}

/** An issued decision as it was frozen; `intact`: its content still gives its SHA-256. */
export interface IssuedPage extends IssuedLine {
  document: DocumentContent;
  sha256: string;
  intact: boolean;
  issuedAt: string;
  /** The decision it takes back from, or those that took back from it, where the reader may see them. */
  related: { id: string; numberText: string; kind: DecisionKind }[];
}

/** Gives an issued decision that the signed-in person may read; any other is "không tìm thấy". Two statements. */
export async function readIssuedDecision(id: string): Promise<IssuedPage> {
  const actor = await requireActor();
  if (!z.uuid().safeParse(id).success) notFound();
  const { row, related } = await inScope(actor, async (tx) => {
    const found = await tx.decision.findFirst({
      relationLoadStrategy: "join",
      where: { ...issuedTo(actor), id },
      include: { cycle: { select: { year: true } } },
    });
    const either = { OR: [{ withdrawsId: id }, { id: found?.withdrawsId ?? id }], NOT: { id } };
    const select = { id: true, numberText: true, kind: true } as const;
    return { row: found, related: found ? await tx.decision.findMany({ where: { ...issuedTo(actor), ...either }, select }) : [] };
  });
  if (!row) notFound();
  const content = issuedContentSchema.parse(row.content);
  const hash = createHash("sha256").update(canonicalJson(row.content), "utf8").digest("hex");
  return {
    ...{ id, kind: row.kind, numberText: row.numberText, year: row.cycle.year, related },
    day: formatDay(dayOf(row.decidedOn)),
    unitCount: content.units.length,
    document: content.document,
    sha256: row.sha256 ?? "",
    intact: hash === row.sha256,
    issuedAt: row.issuedAt ? formatInstant(row.issuedAt) : "",
  };
}
