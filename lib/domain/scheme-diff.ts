/** What changed between two versions of a scheme, in printed words: parts added and taken out, changed fields, a new order. */
import { formatHundredths } from "./measure";
import { questionsOf, type SchemeContent, tableOf } from "./scheme";
import {
  awardWords,
  bandWords,
  clusterWords,
  countsWords,
  questionWords,
  quotaWords,
  recognitionWords,
  scoringWords,
  sourceWords,
  tieBreakWords,
} from "./scheme-words";
import type { ScoreCriterion, ScoreGroup } from "./score-table";
import { GROUP_ROLE_LABEL } from "./scoring-labels";

/** One difference; `field` "" where the whole part was added (`before` "") or taken out (`after` ""). */
export interface SchemeChange {
  part: string;
  field: string;
  before: string;
  after: string;
}

/** A part of a scheme: its printed fields; the first one names it. */
interface Part {
  title: string;
  fields: [field: string, value: string][];
}

function groupPart(group: ScoreGroup): Part {
  return {
    title: `Nhóm ${group.code}`,
    fields: [
      ["Tên nhóm", group.name],
      ["Loại điểm", GROUP_ROLE_LABEL[group.role]],
      ["Giới hạn điểm của nhóm", group.limit === null ? "" : formatHundredths(group.limit)],
    ],
  };
}

function criterionPart(criterion: ScoreCriterion, group: ScoreGroup): Part {
  return {
    title: `Tiêu chí ${criterion.code}`,
    fields: [
      ["Nội dung", criterion.name],
      ["Nhóm", group.code],
      ["Điểm tối đa", formatHundredths(criterion.max)],
      ["Cách chấm", scoringWords(criterion).join("; ")],
      ["Được chọn không áp dụng", criterion.notApplicableAllowed ? "Có" : "Không"],
      ["Hướng dẫn", criterion.guide],
      ["Số liệu", sourceWords(criterion)],
    ],
  };
}

function rulesParts(scheme: SchemeContent): Part[] {
  if (scheme.purpose === "classification") {
    const { rules } = scheme;
    return [
      ...rules.levels.map((level) => ({
        title: `Mức xếp loại ${level.code}`,
        fields: [
          ["Tên mức", level.name],
          ["Điểm", bandWords(rules, level)],
          ["Mẫu số", countsWords(level)],
        ] as Part["fields"],
      })),
      { title: "Kết quả “3 chủ động”", fields: [["Quy tắc", recognitionWords(rules)]] },
      { title: "Số suất của mức cao nhất", fields: [["Quy tắc", quotaWords(rules)]] },
    ];
  }
  const { rules } = scheme;
  return [
    {
      title: "Xếp hạng",
      fields: [
        ["Khi bằng điểm", tieBreakWords(rules)],
        ["Chấm chéo trong cụm", clusterWords(rules)],
      ],
    },
    ...rules.awards.map((award) => ({ title: `Khen thưởng “${award.name}”`, fields: [["Đề nghị", awardWords(award)]] as Part["fields"] })),
  ];
}

function partsOf(scheme: SchemeContent): Part[] {
  const { groups } = tableOf(scheme);
  const levels = scheme.purpose === "classification" ? scheme.rules.levels : [];
  return [
    ...groups.flatMap((group) => [groupPart(group), ...group.criteria.map((criterion) => criterionPart(criterion, group))]),
    ...questionsOf(scheme).map((question) => ({
      title: `Điều kiện ${question.code}`,
      fields: [
        ["Nội dung", question.text],
        ["Căn cứ", question.clause],
        ["Số liệu", sourceWords(question)],
        ["Khi không thỏa", questionWords(question, levels)],
      ] as Part["fields"],
    })),
    ...rulesParts(scheme),
  ];
}

function ordersOf(scheme: SchemeContent): [what: string, codes: string[]][] {
  const { groups } = tableOf(scheme);
  return [
    ["các nhóm", groups.map((group) => group.code)],
    ...groups.map((group): [string, string[]] => [`nhóm ${group.code}`, group.criteria.map((criterion) => criterion.code)]),
    ["các điều kiện", questionsOf(scheme).map((question) => question.code)],
  ];
}

function orderChanges(before: SchemeContent, after: SchemeContent): SchemeChange[] {
  const old = new Map(ordersOf(before));
  return ordersOf(after).flatMap(([what, codes]) => {
    const earlier = old.get(what) ?? [];
    const [from, to] = [earlier.filter((code) => codes.includes(code)), codes.filter((code) => earlier.includes(code))];
    if (from.join() === to.join()) return [];
    return [{ part: "Thứ tự", field: what, before: from.join(", "), after: to.join(", ") }];
  });
}

/** Lists what changed from `before` to `after`, in printed order. */
export function diffSchemes(before: SchemeContent, after: SchemeContent): SchemeChange[] {
  const old = new Map(partsOf(before).map((part) => [part.title, part]));
  const parts = partsOf(after);
  const changes = parts.flatMap((part): SchemeChange[] => {
    const earlier = old.get(part.title);
    if (!earlier) return [{ part: part.title, field: "", before: "", after: part.fields[0]?.[1] ?? "" }];
    const values = new Map(earlier.fields);
    return part.fields.flatMap(([field, value]) => {
      const was = values.get(field) ?? "";
      return was === value ? [] : [{ part: part.title, field, before: was, after: value }];
    });
  });
  const kept = new Set(parts.map((part) => part.title));
  const dropped = [...old.values()].filter((part) => !kept.has(part.title));
  return [
    ...changes,
    ...dropped.map((part) => ({ part: part.title, field: "", before: part.fields[0]?.[1] ?? "", after: "" })),
    ...orderChanges(before, after),
  ];
}
