import { LinkButton } from "@/components/ui/link-button";
import { questionsOf, type SchemeContent } from "@/lib/domain/scheme";
import { MoveButtons } from "./move-buttons";
import { placeAddress } from "./place-address";
import { QuestionsView, RulesView } from "./rules-view";

interface DraftRulesProps {
  seen: { id: string; revision: number };
  scheme: SchemeContent;
}

/** The conditions of a draft, each with its form and its place in the order. */
export function DraftQuestions({ seen, scheme }: DraftRulesProps) {
  const codes = questionsOf(scheme).map((question) => question.code);
  return (
    <div className="space-y-3">
      <QuestionsView scheme={scheme}>
        {(code) => (
          <div className="flex items-center">
            <LinkButton
              href={placeAddress(seen.id, { part: "question", code })}
              variant="quiet"
              icon="pencil"
              hiddenText={`điều kiện ${code}`}
            >
              Sửa
            </LinkButton>
            <MoveButtons seen={seen} what="question" code={code} isFirst={code === codes[0]} isLast={code === codes.at(-1)} />
          </div>
        )}
      </QuestionsView>
      <LinkButton href={`/bo-quy-tac/${seen.id}/sua/them-dieu-kien`} variant="secondary" icon="plus">
        Thêm điều kiện
      </LinkButton>
    </div>
  );
}

const RULE_WORD = {
  levels: "các mức xếp loại",
  recognition: "tác dụng của kết quả “3 chủ động”",
  quota: "số suất của mức cao nhất",
  ranking: "xếp hạng, khen thưởng",
} as const;

/** The rules of a draft beside its table, each with the link to its form. */
export function DraftRules({ seen, scheme }: DraftRulesProps) {
  return (
    <div id="quy-tac" className="space-y-5">
      <RulesView
        scheme={scheme}
        aside={(part) => (
          <LinkButton href={placeAddress(seen.id, { part })} variant="quiet" icon="pencil" hiddenText={RULE_WORD[part]}>
            Sửa
          </LinkButton>
        )}
      />
    </div>
  );
}
