import "server-only";
import { criteriaContents } from "../db/criteria-contents";
import { countDossiers, type DossierShare, eachDossier, type StreamedDossier } from "../db/dossier-cursor";
import { factsOfRow } from "../db/dossier-rows";
import { inSnapshot, type Tx } from "../db/scope";
import { type LongMatrixRow, writeLongMatrix } from "../documents/xlsx/long-matrix";
import { type RuleSettings, ruleSettingsSchema } from "../domain/assessment";
import type { CriteriaContent } from "../domain/criteria";
import { effectiveEntries, proposeDossier } from "../domain/dossier";
import { STATUS_FOR_BODY } from "../domain/labels";
import { matrixFrame } from "../domain/matrix";
import { matrixDataRow } from "../domain/matrix-data";
import { seesBody } from "../domain/permissions";
import { hasFailing, matrixFilterSentence } from "../domain/table-filter";
import { compareVietnamese } from "../domain/text";
import { isIn } from "../domain/workflow";
import { bigListSchema } from "../forms/export";
import { bodyHead, readBodyLetterhead } from "../queries/sheet-head";
import { type ExportJob, ExportProblem, type MadeFile } from "./maker";

/** Dossiers judged and written at a time: some milliseconds of work, then others have their turn. */
const BATCH = 40;

/** Makes the matrix of a year, every unit × every criterion, as a workbook: read by a cursor in one snapshot, written as it is read. */
export async function makeBigList(job: ExportJob): Promise<MadeFile> {
  const { year, cluster, failing } = bigListSchema.parse(job.params);
  if (!seesBody(job.actor)) throw new ExportProblem("Bảng này dành cho Đoàn Khối; đồng chí không còn vai trò ở Đoàn Khối.");
  await inSnapshot(job.actor, async (tx) => {
    const shares = (await countDossiers(tx, job.actor, year)).filter((share) => cluster === "" || share.cluster === cluster);
    if (shares.length === 0) throw new ExportProblem(`Năm ${year} chưa có hồ sơ nào.`);
    const sets = shares.map((share) => share.criteriaSetId);
    const contents = await criteriaContents(tx, job.actor, sets);
    const frame = { year, ...matrixFrame([...contents.values()]) };
    const head = bodyHead(await readBodyLetterhead(tx, job.actor), job.at);
    const subtitle = matrixFilterSentence({ cluster, failing });
    await writeLongMatrix(rowsOf(tx, job, { year, failing, shares, contents, frame }), { frame, head, subtitle }, job.out);
  });
  return { fileName: `Ma trận chỉ tiêu ${year}.xlsx`, fileType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
}

interface Wanted {
  year: number;
  failing: boolean;
  shares: readonly DossierShare[];
  contents: ReadonlyMap<string, CriteriaContent>;
  frame: ReturnType<typeof matrixFrame>;
}

/** Reads, judges and gives the rows, by cụm as on the page, then by unit code; says how far it is. */
async function* rowsOf(tx: Tx, job: ExportJob, wanted: Wanted): AsyncGenerator<Iterable<LongMatrixRow>> {
  const { shares, year } = wanted;
  const clusters = [...new Set(shares.map((share) => share.cluster))].sort(compareVietnamese);
  const total = shares.reduce((sum, share) => sum + share.count, 0);
  const cycle = { rule: ruleSettingsSchema.parse(shares[0]?.rule), dataDate: shares[0]?.dataDate ?? "" };
  let done = 0;
  function* rows(dossiers: Iterable<StreamedDossier>) {
    for (const dossier of dossiers) {
      done += 1;
      const row = rowOf(dossier, wanted, cycle, job.at);
      if (row) yield row;
    }
  }
  for await (const dossiers of eachDossier(tx, job.actor, year, clusters, BATCH)) {
    job.signal.throwIfAborted();
    yield rows(dossiers);
    job.report(done, total);
  }
}

function rowOf(
  dossier: StreamedDossier,
  { contents, frame, failing }: Wanted,
  cycle: { rule: RuleSettings; dataDate: string },
  at: Date,
): LongMatrixRow | null {
  const content = contents.get(dossier.criteriaSetId);
  if (!content) throw new Error(`Dossier ${dossier.id} has no criteria set`);
  const facts = factsOfRow(dossier, dossier, content, cycle);
  const { name: unitName, cluster, code, unitType, status } = dossier;
  const proposal = proposeDossier(facts, at);
  const reported = dossier.reportedAt !== null;
  if (failing && !hasFailing({ proposal, reported }, cycle.rule)) return null;
  const row = matrixDataRow(frame, { unitName, cluster, content, entries: effectiveEntries(facts, at), proposal, reported });
  return { ...row, code, unitType, monitor: dossier.monitor ?? "", outcome: isIn(status, "closed") ? STATUS_FOR_BODY[status] : "" };
}
