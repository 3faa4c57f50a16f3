import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { dropFromScheme } from "@/lib/actions/schemes";

interface DropFormProps {
  seen: { id: string; revision: number };
  what: "group" | "criterion" | "question";
  code: string;
  /** "nhóm", "tiêu chí", "điều kiện". */
  word: string;
  children?: string;
}

/** Takes a part out of a draft. */
export function DropForm({ seen, what, code, word, children = "Các bản đã công bố không đổi." }: DropFormProps) {
  return (
    <Details summary={`Bỏ ${word} này`}>
      <ActionForm action={dropFromScheme.bind(null, seen, what, code)} idPrefix="bo" warnOnLeave={false} className="space-y-3">
        <p>{children}</p>
        <SubmitButton variant="danger" icon="trash-2">
          Bỏ {word} {code}
        </SubmitButton>
      </ActionForm>
    </Details>
  );
}
