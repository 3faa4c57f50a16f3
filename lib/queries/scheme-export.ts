import "server-only";
import type { Content } from "../documents/xlsx/text";
import { questionsOf, type SchemeContent, tableOf } from "../domain/scheme";
import {
  awardWords,
  bandWords,
  clusterWords,
  countsWords,
  groupWords,
  questionWords,
  quotaWords,
  recognitionWords,
  scoringWords,
  sourceWords,
  tieBreakWords,
} from "../domain/scheme-words";
import { schemeKicker } from "../domain/scoring-labels";
import { type ListExport, listExport } from "./list-export";
import { readScheme } from "./schemes";

interface Section {
  title: string;
  rows: Content[][];
}

/** The rules beside table and conditions, one row each: code or number, what, rule. */
function ruleRows(scheme: SchemeContent): Section[] {
  const line = (name: string, rule: string): Content[] => ["", name, rule, null, "", ""];
  if (scheme.purpose === "classification") {
    const { rules } = scheme;
    return [
      {
        title: "Các mức xếp loại",
        rows: rules.levels.map((level) => line(level.name, `${bandWords(rules, level)}; ${countsWords(level)}`)),
      },
      {
        title: "Quy tắc khác",
        rows: [line("Kết quả “3 chủ động”", recognitionWords(rules)), line("Số suất của mức cao nhất", quotaWords(rules))],
      },
    ];
  }
  const { rules } = scheme;
  const awards = rules.awards.map((award) => line(award.name, `Đề nghị cho ${awardWords(award)}`));
  return [
    {
      title: "Xếp hạng, khen thưởng",
      rows: [line("Khi bằng điểm", tieBreakWords(rules)), line("Chấm trong cụm", clusterWords(rules)), ...awards],
    },
  ];
}

function sectionsOf(scheme: SchemeContent): Section[] {
  const levels = scheme.purpose === "classification" ? scheme.rules.levels : [];
  const groups = tableOf(scheme).groups.map((group) => ({
    title: `${group.code}. ${group.name} (${groupWords(group)})`,
    rows: group.criteria.map((criterion): Content[] => [
      ...[criterion.code, criterion.name, scoringWords(criterion).join("\n"), criterion.max / 100],
      ...[criterion.notApplicableAllowed ? "Được phép" : "", [sourceWords(criterion), criterion.guide].filter(Boolean).join(". ")],
    ]),
  }));
  const questions = questionsOf(scheme).map((question): Content[] => [
    ...[question.code, question.text, questionWords(question, levels), null, ""],
    [sourceWords(question), question.clause].filter(Boolean).join(". "),
  ]);
  return [...groups, { title: "Điều kiện", rows: questions }, ...ruleRows(scheme)].filter((section) => section.rows.length > 0);
}

/** Gives a scheme as a list: its nhóm, conditions, levels and other rules as sections. Three statements. */
export async function schemeExport(id: string): Promise<ListExport> {
  const view = await readScheme(id);
  const sections = sectionsOf(view.scheme);
  const groups = new Map<number, string>();
  let before = 0;
  for (const section of sections) {
    groups.set(before, section.title);
    before += section.rows.length;
  }
  const title = view.scheme.purpose === "classification" ? "Bộ quy tắc xếp loại" : "Bảng điểm thi đua";
  return listExport(title, {
    columns: [
      ...[
        { title: "Mã", width: 7, format: "centre" as const },
        { title: "Nội dung", width: 46 },
        { title: "Cách chấm, quy tắc", width: 52 },
      ],
      ...[
        { title: "Điểm tối đa", width: 9, format: "decimal" as const },
        { title: "Không áp dụng", width: 11, format: "centre" as const },
        { title: "Số liệu, căn cứ, hướng dẫn", width: 34 },
      ],
    ],
    rows: sections.flatMap((section) => section.rows),
    groups,
    subtitle: `${view.title}${view.isDraft ? " (bản nháp)" : ""}; ${schemeKicker({ ...view, ...view.scheme })}`,
  });
}
