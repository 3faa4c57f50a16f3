import { Button } from "@/components/ui/button";
import { VERDICT_LABEL } from "@/lib/domain/labels";
import type { ItemData } from "./types";

/** The words of a mark where scripts are off: asked for once "K" or "?" was pressed without them, sent by the button that fits. `typed`: what was refused. */
export function PlainVerdict({ item, typed }: { item: ItemData; typed: Record<string, string> }) {
  const verdicts = (["met", "metThreshold", "notMet", "notApplicable"] as const).filter(
    (verdict) => verdict !== item.self && (verdict !== "notApplicable" || item.notApplicableAllowed),
  );
  return (
    <fieldset className="rounded-control bg-sunken px-3">
      <legend className="sr-only">Kết luận khác hoặc thiếu minh chứng</legend>
      <div className="flex flex-wrap items-end gap-3 py-3">
        {!item.isPart && (
          <label className="font-semibold">
            Kết luận khác
            <select
              name="verdict"
              defaultValue={typed.verdict ?? item.verdict ?? "notMet"}
              className="control mt-1 block w-auto font-normal"
            >
              {verdicts.map((verdict) => (
                <option key={verdict} value={verdict}>
                  {VERDICT_LABEL[verdict]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="min-w-48 flex-1 font-semibold">
          Lý do hoặc minh chứng cần bổ sung
          <textarea
            name="reason"
            rows={2}
            maxLength={2000}
            defaultValue={typed.reason ?? item.comment}
            className="control mt-1 block font-normal"
          />
        </label>
        {!item.isPart && (
          <Button type="submit" name="mark" value="override" variant="secondary">
            Lưu kết luận khác
          </Button>
        )}
        <Button type="submit" name="mark" value="insufficient" variant="secondary">
          Chưa đủ minh chứng
        </Button>
      </div>
    </fieldset>
  );
}
