import "server-only";
import { criteriaContents } from "../db/criteria-contents";
import { countDossiers, type DossierShare, eachDossier, type StreamedDossier } from "../db/dossier-cursor";
import { factsOfRow, listDossierRows } from "../db/dossier-rows";
import { inSnapshot, type Scope, type Tx } from "../db/scope";
import { type LongMatrixRow, writeLongMatrix } from "../documents/xlsx/long-matrix";
import { type RuleSettings, ruleSettingsSchema } from "../domain/assessment";
import type { CriteriaContent } from "../domain/criteria";
import { effectiveEntries, isReported, proposeDossier } from "../domain/dossier";
import { STATUS_FOR_BODY } from "../domain/labels";
import { matrixFrame } from "../domain/matrix";
import { matrixDataRow } from "../domain/matrix-data";
import { seesBody } from "../domain/permissions";
import { hasFailing, matrixFilterSentence } from "../domain/table-filter";
import { compareVietnamese } from "../domain/text";
import { isIn } from "../domain/workflow";
import { bigListSchema } from "../forms/export";
import { cellsBefore, type JudgedYears, judge } from "../queries/judged-years";
import { bodyHead, readBodyLetterhead } from "../queries/sheet-head";
import { type YearBefore, yearBefore } from "../queries/year-before";
import { type ExportJob, ExportProblem, type MadeFile } from "./maker";

/** Dossiers judged and written at a time: some milliseconds of work, then others have their turn. */
const BATCH = 40;

/** Makes the matrix of a year, every unit × every criterion, as a workbook: read by a cursor in one snapshot, written as it is read. */
export async function makeBigList(job: ExportJob): Promise<MadeFile> {
  const { year, cluster, failing, compared } = bigListSchema.parse(job.params);
  if (!seesBody(job.actor)) throw new ExportProblem("Bảng này dành cho Đoàn Khối; đồng chí không còn vai trò ở Đoàn Khối.");
  await inSnapshot(job.actor, async (tx) => {
    const shares = (await countDossiers(tx, job.actor, year)).filter((share) => cluster === "" || share.cluster === cluster);
    if (shares.length === 0) throw new ExportProblem(`Năm ${year} chưa có hồ sơ nào.`);
    const sets = shares.map((share) => share.criteriaSetId);
    const contents = await criteriaContents(tx, job.actor, sets);
    const frame = { year, compared, ...matrixFrame([...contents.values()]) };
    const head = bodyHead(await readBodyLetterhead(tx, job.actor), job.at);
    const subtitle = matrixFilterSentence({ cluster, failing, compared });
    await writeLongMatrix(rowsOf(tx, job, { year, failing, shares, contents, frame }), { frame, head, subtitle }, job.out);
  });
  return { fileName: `Ma trận chỉ tiêu ${year}.xlsx`, fileType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
}

interface Wanted {
  year: number;
  failing: boolean;
  shares: readonly DossierShare[];
  contents: ReadonlyMap<string, CriteriaContent>;
  frame: ReturnType<typeof matrixFrame> & { compared: boolean };
}

/** Reads, judges and gives the rows, by cụm as on the page, then by unit code; says how far it is. */
async function* rowsOf(tx: Tx, job: ExportJob, wanted: Wanted): AsyncGenerator<Iterable<LongMatrixRow>> {
  const { shares, year } = wanted;
  const clusters = [...new Set(shares.map((share) => share.cluster))].sort(compareVietnamese);
  const total = shares.reduce((sum, share) => sum + share.count, 0);
  const cycle = { rule: ruleSettingsSchema.parse(shares[0]?.rule), dataDate: shares[0]?.dataDate ?? "" };
  const before = wanted.frame.compared ? await yearBefore(tx, job.actor, year, cycle.dataDate, { withRows: false }) : null;
  let done = 0;
  function* rows(dossiers: Iterable<StreamedDossier>, years: BatchBefore | null) {
    for (const dossier of dossiers) {
      done += 1;
      const row = rowOf(dossier, wanted, cycle, years, job.at);
      if (row) yield row;
    }
  }
  for await (const dossiers of eachDossier(tx, job.actor, year, clusters, BATCH)) {
    job.signal.throwIfAborted();
    if (before) {
      const batch = [...dossiers];
      yield rows(batch, await batchBefore(tx, job.actor, year, before, batch));
    } else yield rows(dossiers, null);
    job.report(done, total);
  }
}

type BatchBefore = Pick<JudgedYears, "beforeOf"> & { comparisonOf: YearBefore["comparisonOf"] };

/** The year before of a batch of units, along their lineage. Two statements. */
async function batchBefore(
  tx: Tx,
  scope: Scope,
  year: number,
  { comparisonOf }: YearBefore,
  batch: readonly StreamedDossier[],
): Promise<BatchBefore> {
  const unitIds = batch.flatMap((dossier) => comparisonOf(dossier).units.map(({ unitId }) => unitId));
  const last = await judge(tx, scope, await listDossierRows(tx, scope, year - 1, { ended: true, unitIds }));
  const byUnit = new Map(last.map((one) => [one.row.unitId, one]));
  return { comparisonOf, beforeOf: (unitId) => byUnit.get(unitId) };
}

function rowOf(
  dossier: StreamedDossier,
  { contents, frame, failing }: Wanted,
  cycle: { rule: RuleSettings; dataDate: string },
  years: BatchBefore | null,
  at: Date,
): LongMatrixRow | null {
  const content = contents.get(dossier.criteriaSetId);
  if (!content) throw new Error(`Dossier ${dossier.id} has no criteria set`);
  const facts = factsOfRow(dossier, dossier, content, cycle);
  const { name: unitName, cluster, code, unitType, status } = dossier;
  const proposal = proposeDossier(facts, at);
  const reported = isReported(facts);
  if (failing && !hasFailing({ proposal, reported }, cycle.rule)) return null;
  const entries = effectiveEntries(facts, at);
  const before = years ? cellsBefore({ content, entries, reported }, years.comparisonOf(dossier), years.beforeOf, at) : {};
  const row = matrixDataRow(frame, { unitName, cluster, content, entries, proposal, reported, ...before });
  return { ...row, code, unitType, monitor: dossier.monitor ?? "", outcome: isIn(status, "closed") ? STATUS_FOR_BODY[status] : "" };
}
