import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { ClassificationScheme } from "@/lib/domain/classification";
import type { EmulationScheme } from "@/lib/domain/emulation";
import { questionsOf, type SchemeContent } from "@/lib/domain/scheme";
import {
  awardWords,
  bandWords,
  clusterWords,
  countsWords,
  questionWords,
  quotaWords,
  recognitionWords,
  sourceWords,
  tieBreakWords,
} from "@/lib/domain/scheme-words";

type RulesPart = "levels" | "recognition" | "quota" | "ranking";
/** What stands at the right of a rule's heading: the link to its form in the editor. */
type Aside = (part: RulesPart) => ReactNode;

/** The rules of a scheme beside its table and conditions: levels, recognition and seats, or ranking and awards. */
export function RulesView({ scheme, aside = () => null }: { scheme: SchemeContent; aside?: Aside }) {
  if (scheme.purpose === "classification") return <ClassificationRules rules={scheme.rules} aside={aside} />;
  return <EmulationRules rules={scheme.rules} aside={aside} />;
}

function ClassificationRules({ rules, aside }: { rules: ClassificationScheme; aside: Aside }) {
  return (
    <>
      <Card title="Các mức xếp loại" aside={aside("levels")}>
        <DefinitionList
          items={rules.levels.map((level) => ({ term: level.name, value: `${bandWords(rules, level)}; ${countsWords(level)}` }))}
        />
      </Card>
      <Card title="Kết quả “3 chủ động”" aside={aside("recognition")}>
        <p>{recognitionWords(rules)}.</p>
      </Card>
      <Card title="Số suất của mức cao nhất" aside={aside("quota")}>
        <p>{quotaWords(rules)}.</p>
      </Card>
    </>
  );
}

function EmulationRules({ rules, aside }: { rules: EmulationScheme; aside: Aside }) {
  return (
    <Card title="Xếp hạng, khen thưởng" aside={aside("ranking")}>
      <DefinitionList
        items={[
          { term: "Khi bằng điểm", value: `${tieBreakWords(rules)}.` },
          { term: "Chấm trong cụm", value: `${clusterWords(rules)}.` },
          ...rules.awards.map((award) => ({ term: award.name, value: `Đề nghị cho ${awardWords(award)}` })),
        ]}
      />
    </Card>
  );
}

/** Conditions of levels, or what keeps a unit out of thi đua: what is asked, what follows, by which clause. */
export function QuestionsView({
  scheme,
  title,
  children,
}: {
  scheme: SchemeContent;
  title?: string;
  children?: (code: string) => ReactNode;
}) {
  const questions = questionsOf(scheme);
  const levels = scheme.purpose === "classification" ? scheme.rules.levels : [];
  return (
    <Card id="dieu-kien" title={title ?? questionsTitle(scheme)}>
      {questions.length === 0 && <p className="text-muted">Chưa có điều kiện nào.</p>}
      <ol className="divide-y divide-line">
        {questions.map((question) => (
          <li key={question.code} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-semibold">
                {question.code}. {question.text}
              </p>
              <p>{questionWords(question, levels)}.</p>
              <p className="text-muted">{[sourceWords(question), question.clause].filter(Boolean).join(" · ")}</p>
            </div>
            {children?.(question.code)}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Names the yes/no questions of a purpose. */
export function questionsTitle(scheme: Pick<SchemeContent, "purpose">): string {
  return scheme.purpose === "classification" ? "Điều kiện của các mức" : "Điều kiện loại trừ";
}
