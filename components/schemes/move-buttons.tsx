import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { moveInScheme } from "@/lib/actions/schemes";

interface MoveButtonsProps {
  seen: { id: string; revision: number };
  what: "group" | "criterion" | "question";
  code: string;
  isFirst: boolean;
  isLast: boolean;
}

/** Moves a part of a draft one place up or down. */
export function MoveButtons({ seen, what, code, isFirst, isLast }: MoveButtonsProps) {
  if (isFirst && isLast) return null;
  return (
    <ActionForm
      action={moveInScheme.bind(null, seen, what, code)}
      idPrefix={`thu-tu-${code}`}
      warnOnLeave={false}
      label={`Thứ tự của ${code}`}
      className="flex"
    >
      {!isFirst && <SubmitButton name="huong" value="len" variant="quiet" icon="arrow-up" aria-label={`Đưa ${code} lên`} />}
      {!isLast && <SubmitButton name="huong" value="xuong" variant="quiet" icon="arrow-down" aria-label={`Đưa ${code} xuống`} />}
    </ActionForm>
  );
}
