import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { StatusLine } from "@/components/ui/status-line";
import { MARK_LABEL, VERDICT_SHORT } from "@/lib/domain/labels";
import { REVIEW_KEYS } from "./keys";
import type { ItemData } from "./types";
import type { Saving } from "./use-marks";

function words(item: ItemData): string {
  if (item.mark === "override" && item.verdict) return `Kết luận: ${VERDICT_SHORT[item.verdict].toLowerCase()}`;
  return item.mark ? MARK_LABEL[item.mark] : "Chưa kết luận";
}

interface MarkButtonsProps {
  item: ItemData;
  saving?: Saving;
  locked: string;
  drafting: "override" | "insufficient" | null;
}

/** The verdict of an item as three buttons, each with its key; where marks are locked only the words. */
export function MarkButtons({ item, saving, locked, drafting }: MarkButtonsProps) {
  return (
    <div>
      {!locked && (
        <div className="desk-keys">
          {REVIEW_KEYS.filter(({ mark }) => !item.isPart || mark !== "override").map(({ mark, face }) => (
            <button
              key={mark}
              type="submit"
              name="mark"
              value={mark}
              id={mark === "agree" ? `muc-${item.item}` : undefined}
              data-mark={mark}
              aria-pressed={item.mark === mark || drafting === mark}
              aria-label={`${MARK_LABEL[mark]}: ${item.isPart ? item.name : item.item}`}
              title={MARK_LABEL[mark]}
              className="desk-key"
            >
              {face}
            </button>
          ))}
        </div>
      )}
      <p className={cx("mt-1 text-[0.9375rem]", item.mark ? "font-medium" : "text-muted")}>
        {item.mark && <Icon name="check" className="mr-1 -mt-0.5 inline size-4" />}
        {words(item)}
      </p>
      {saving && (saving.state !== "failed" || !drafting) && <StatusLine state={saving.state} text={saving.problem} />}
    </div>
  );
}
