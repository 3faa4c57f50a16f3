/** The rules of a scheme in sentences, as its page, its workbook and the comparison of versions say them. */
import { bandsOf, type ClassificationScheme, type Level } from "./classification";
import type { EmulationScheme } from "./emulation";
import { formatHundredths } from "./measure";
import type { Question } from "./scheme";
import type { ScoreCriterion, ScoreGroup } from "./score-table";
import { within } from "./scoring";
import { BY_MODE, FACT_LABEL, GROUP_ROLE_LABEL, levelName, TIE_BREAK_LABEL } from "./scoring-labels";

/** Says how a criterion is scored, one sentence per line. */
export function scoringWords({ scoring, max }: Pick<ScoreCriterion, "scoring" | "max">): string[] {
  const most = formatHundredths(max);
  if (scoring.kind === "yesNo") return [`Có: ${most} điểm; không: 0 điểm`];
  if (scoring.kind === "perUnit") return [`Mỗi ${scoring.unit}: ${formatHundredths(scoring.each)} điểm, tối đa ${most} điểm`];
  if (scoring.kind === "ratio") return [`Tỷ lệ đạt được${scoring.unit && ` (${scoring.unit})`} nhân với ${most} điểm`];
  return scoring.steps.map(({ points, text, from }) => {
    const least = !from ? "" : ` (từ ${formatHundredths(from)}${scoring.unit && ` ${scoring.unit}`})`;
    return `${formatHundredths(points)} điểm: ${text}${least}`;
  });
}

/** Says what the points of a nhóm are and how many it can give: "điểm thưởng, tối đa 10 điểm". */
export function groupWords(group: ScoreGroup): string {
  const sum = group.criteria.reduce((total, criterion) => total + criterion.max, 0);
  const most = within(group, sum);
  const cut = most < sum ? " (giới hạn của nhóm)" : "";
  return `${GROUP_ROLE_LABEL[group.role].toLowerCase()}, tối đa ${formatHundredths(most)} điểm${cut}`;
}

/** Says where the figure of a criterion or condition comes from. */
export function sourceWords({ source }: Pick<ScoreCriterion, "source">): string {
  return source ? `Tự lấy: ${FACT_LABEL[source]}` : "Đơn vị ghi";
}

/** Says which points lead to a level: "từ 70 đến dưới 90 điểm". */
export function bandWords(scheme: Pick<ClassificationScheme, "levels">, level: Level): string {
  if (level.from === null) return "không xét theo điểm";
  const bands = bandsOf(scheme);
  const above = bands[bands.findIndex((band) => band.code === level.code) - 1]?.from ?? null;
  const from = formatHundredths(level.from);
  if (above === null) return `từ ${from} điểm`;
  return level.from === 0 ? `dưới ${formatHundredths(above)} điểm` : `từ ${from} đến dưới ${formatHundredths(above)} điểm`;
}

/** Says whether a level leaves the denominator. */
export function countsWords(level: Level): string {
  return level.counts ? "tính vào số đơn vị được xếp loại" : "không tính vào số đơn vị được xếp loại";
}

/** Says which answer holds, and in xếp loại what follows where it does not. */
export function questionWords(question: Question & { ceiling?: string; mode?: "warn" | "block" }, levels: ClassificationScheme["levels"]) {
  const answer = question.expected ? "Có" : "Không";
  if (question.ceiling === undefined || question.mode === undefined) return `Phải là “${answer}”; nếu không thì không xét thi đua`;
  const ceiling = levelName({ levels }, question.ceiling) || "(mức không còn)";
  return `Phải là “${answer}”; nếu không thì tối đa ${ceiling} (${BY_MODE[question.mode]})`;
}

/** Says what the "3 chủ động" result does to the level. */
export function recognitionWords(scheme: Pick<ClassificationScheme, "levels" | "recognition">): string {
  const { effect, points, ceiling, mode } = scheme.recognition;
  if (effect === "reference") return "Chỉ để tham khảo, không ảnh hưởng mức xếp loại";
  if (effect === "points") return `Được công nhận thì cộng ${formatHundredths(points)} điểm, tính trong tổng 100 điểm`;
  if (effect === "required") return `Bắt buộc đối với mức ${bandsOf(scheme)[0]?.name ?? "cao nhất"} (${BY_MODE[mode]})`;
  return `Chưa được công nhận thì tối đa ${levelName(scheme, ceiling) || "(mức không còn)"} (${BY_MODE[mode]})`;
}

const GROUPING: Record<ClassificationScheme["quota"]["groupBy"], string> = {
  all: "tính chung toàn Khối",
  unitType: "tính riêng từng loại hình",
  cluster: "tính riêng từng cụm",
};

/** Says how many units may have the best level. */
export function quotaWords(scheme: Pick<ClassificationScheme, "levels" | "quota">): string {
  const { percent, denominator, level, groupBy, rounding, atLeastOne, mayExceed } = scheme.quota;
  const whom = denominator === "rated" ? "được xếp loại" : `được xếp từ ${levelName(scheme, level) || "(mức không còn)"} trở lên`;
  return [
    `Tối đa ${percent} % số đơn vị ${whom}`,
    GROUPING[groupBy],
    rounding === "floor" ? "lấy phần nguyên" : "làm tròn đến số gần nhất",
    ...(atLeastOne ? ["ít nhất một đơn vị"] : []),
    mayExceed ? "được vượt khi có lý do" : "không được vượt",
  ].join(", ");
}

/** Says how equal shares of points are told apart. */
export function tieBreakWords({ tieBreaks }: Pick<EmulationScheme, "tieBreaks">): string {
  if (tieBreaks.length === 0) return "Bằng điểm thì đồng hạng";
  return `Bằng điểm thì xét lần lượt: ${tieBreaks.map((key) => TIE_BREAK_LABEL[key]).join("; ")}. Vẫn bằng thì đồng hạng`;
}

/** Says whether the units of a cụm score each other. */
export function clusterWords({ clusterScores }: Pick<EmulationScheme, "clusterScores">): string {
  return clusterScores
    ? "Các đơn vị trong cụm chấm trước khi Đoàn Khối thẩm định"
    : "Cụm không chấm; Đoàn Khối thẩm định ngay sau khi đơn vị tự chấm";
}

/** Says who is proposed for an award. */
export function awardWords({ within, top }: EmulationScheme["awards"][number]): string {
  const place = within === "cluster" ? "trong cụm" : "toàn Khối";
  return top === 1 ? `hạng 1 ${place}` : `hạng 1 đến ${top} ${place}`;
}
