import "server-only";
import { z } from "zod";
import { type DecisionKind, issuedContentSchema } from "../domain/decision";
import { type DocumentContent, documentContentSchema } from "../domain/document";
import type { DocumentKind } from "../domain/document-kinds";
import { type Standing, standingOf } from "../domain/verification-code";
import { isIn } from "../domain/workflow";
import { dayOf } from "./days";
import { inScope, type Tx, whileVerifying } from "./scope";
import { paperKindSchema, type SignedFileRecord, toSignedFile } from "./signed-files";

/** Another paper by its number and ISO day; of a withdrawal, the names of the units that it takes back from. */
export interface PaperRef {
  id: string;
  numberText: string;
  day: string | null;
  units: string[];
}

/** An issued paper as anybody with its code may know it: no person, no vote, no figure. Days are ISO. */
export interface VerifiedPaper {
  id: string;
  kind: DocumentKind | DecisionKind;
  numberText: string;
  day: string | null;
  issuer: string;
  /** Units that it is about, by name, as it says them. */
  holders: string[];
  subject: string;
  standing: Standing;
  replacedBy: PaperRef[];
  withdrawnBy: PaperRef[];
  sha256: string;
  content: DocumentContent;
  /** Newest first. */
  signed: SignedFileRecord[];
}

/**
 * Gives the issued paper that bears a code ("" bears none), with its standing; null where there is none. First the row alone is found by its code,
 * then the rest is read as its body. Four statements, one where nothing is found.
 */
export async function findByCode(code: string): Promise<VerifiedPaper | null> {
  const found = await whileVerifying(code, (tx) => tx.officialDocument.findFirst({ where: { code }, select: { bodyId: true, id: true } }));
  if (!found) return null;
  const { bodyId, id } = found;
  return inScope({ bodyId, unitScope: "all" }, (tx) => readPaper(tx, bodyId, id));
}

async function readPaper(tx: Tx, bodyId: string, id: string): Promise<VerifiedPaper | null> {
  const papers = await tx.officialDocument.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, OR: [{ id }, { replacesId: id, status: "issued" }] },
    include: { signedFiles: { orderBy: [{ uploadedAt: "desc" }, { id: "desc" }] }, dossier: { select: { status: true } } },
  });
  const row = papers.find((paper) => paper.id === id);
  if (!row || row.status === "draft") return null;
  const kind = paperKindSchema.parse(row.kind);
  const decisions = await decisionsAround(tx, bodyId, id, kind === "certificate" ? row.dossierId : null);
  const fallen = kind === "certificate" && row.dossier && isIn(row.dossier.status, "takenBack");
  const day = dayOf(row.signedOn);
  const names = await unitNames(tx, bodyId, [row.issuerId, row.unitId], day);
  const unit = row.unitId ? (names.get(row.unitId) ?? "") : "";
  const replacing = [...papers.filter((paper) => paper.id !== id).map(refOf), ...decisions.replacedBy];
  const replacedBy = [...new Map(replacing.map((ref) => [ref.id, ref])).values()];
  const { numberText, subject, sha256 } = row;
  return {
    ...{ id, kind, numberText, day, subject, sha256: sha256 ?? "" },
    issuer: names.get(row.issuerId) ?? "",
    holders: decisions.own ? decisions.own.units.map((listed) => listed.name) : [unit].filter((name) => name !== ""),
    standing: standingOf({
      ...{ voided: row.status === "voided", replaced: replacedBy.length > 0 },
      ...(kind === "certificate" ? { named: 1, takenBack: fallen ? 1 : 0 } : decisions.counts),
    }),
    ...{ replacedBy, withdrawnBy: decisions.withdrawnBy },
    content: decisions.own?.document ?? documentContentSchema.parse(row.content),
    signed: row.signedFiles.map(toSignedFile),
  };
}

function refOf({ id, numberText, signedOn }: { id: string; numberText: string; signedOn: Date | null }): PaperRef {
  return { id, numberText, day: dayOf(signedOn), units: [] };
}

/** The decision of that id, if it is one, with the issued decisions that replace it or take back from it; of a certificate those that take back its unit's recognition. */
async function decisionsAround(tx: Tx, bodyId: string, id: string, certified: string | null) {
  const takesBack = certified ? [{ kind: "withdrawal" as const, units: { some: { dossierId: certified } } }] : [];
  const rows = await tx.decision.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, OR: [{ id }, { status: "issued", OR: [{ withdrawsId: id }, { replacesId: id }, ...takesBack] }] },
    select: {
      ...{
        id: true,
        kind: true,
        numberText: true,
        decidedOn: true,
        withdrawsId: true,
        content: true,
        units: { select: { dossierId: true } },
      },
    },
    orderBy: { decidedOn: "asc" },
  });
  const self = rows.find((row) => row.id === id);
  const own = self ? issuedContentSchema.parse(self.content) : null;
  const others = rows.filter((row) => row.id !== id);
  const takingBack = others.filter((row) => row.withdrawsId === id || certified !== null);
  const ref = ({ id: other, numberText, decidedOn, content }: (typeof rows)[number]): PaperRef => ({
    ...{ id: other, numberText, day: dayOf(decidedOn) },
    units: issuedContentSchema.parse(content).units.map((unit) => unit.name),
  });
  const takenBack = new Set(takingBack.flatMap((row) => row.units.map((unit) => unit.dossierId)));
  return {
    own,
    replacedBy: others.filter((row) => !takingBack.includes(row)).map((row) => ({ ...ref(row), units: [] })),
    withdrawnBy: takingBack.map(ref),
    counts: { named: self?.units.length ?? 0, takenBack: takenBack.size },
  };
}

/** Names of units as they stood on an ISO day (the nearest known where they did not exist yet), by id. One statement. */
async function unitNames(tx: Tx, bodyId: string, ids: (string | null)[], day: string | null): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT DISTINCT ON (v."unitId") v."unitId"::text AS id, v.name FROM "UnitVersion" v
    WHERE v."bodyId" = ${bodyId}::uuid AND v."unitId" = ANY (${ids.filter((id) => id !== null)}::uuid[])
    ORDER BY v."unitId", (v."validFrom" <= coalesce(${day}::date, current_date)) DESC, abs(v."validFrom" - coalesce(${day}::date, current_date))`;
  return new Map(
    z
      .array(z.object({ id: z.string(), name: z.string() }))
      .parse(rows)
      .map(({ id, name }) => [id, name]),
  );
}
