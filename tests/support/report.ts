import { inScope } from "../../lib/db/scope";
import type { DossierParts } from "../../lib/domain/parts";
import type { Actor } from "../../lib/domain/permissions";
import { nextStatus } from "../../lib/domain/workflow";

const PARTS: DossierParts = {
  minutes: { number: "05-BB/ĐTN", heldOn: "2024-11-01", present: 9, total: 9, votesFor: 9 },
  opinion: { text: "Cấp ủy thống nhất", signer: "Bí thư cấp ủy", position: "Bí thư", signedOn: "2024-11-02" },
  software: { doneOn: "2024-11-02", proof: "Ảnh chụp màn hình" },
};

/** Puts every dossier of a year where a complete report received at `at` would put it, with minutes, opinion and the step on the software. */
export async function reportAsComplete(actor: Actor, year: number, at: Date): Promise<void> {
  const { bodyId } = actor;
  await inScope(actor, async (tx) => {
    const dossiers = await tx.dossier.findMany({ where: { bodyId, cycle: { year } }, select: { id: true, unitId: true, status: true } });
    for (const { id: dossierId, unitId, status } of dossiers) {
      const reported = nextStatus("submitAssessment", status);
      if (!reported) throw new Error(`cannot report from ${status}`);
      await tx.dossier.update({
        where: { bodyId_id: { bodyId, id: dossierId } },
        data: { status: reported, reportedAt: at, parts: JSON.parse(JSON.stringify(PARTS)) },
      });
      const file = { fileName: "van-ban.pdf", fileSize: 9, fileType: "application/pdf", sha256: "0".repeat(64), storageKey: "aa/bb" };
      await tx.evidence.createMany({
        data: ["bien-ban", "y-kien-cap-uy", "phan-mem"].map((item) => ({ bodyId, dossierId, unitId, item, ...file })),
      });
    }
  });
}
