import { Notice } from "@/components/ui/notice";
import { groupOf } from "@/lib/domain/items";
import { PART_LABEL } from "@/lib/domain/labels";
import { isPart } from "@/lib/domain/parts";
import { anchorOf } from "./anchor";

interface ReturnedListProps {
  base: string;
  returned: readonly { item: string; comment: string }[];
}

/** What the Khối returned with its words, each a link to its card. */
export function ReturnedList({ base, returned }: ReturnedListProps) {
  if (returned.length === 0) return null;
  return (
    <Notice tone="warn" icon="undo-2" title={`Đoàn Khối trả lại ${returned.length} mục để sửa, bổ sung`} className="mb-5">
      <ul className="space-y-2">
        {returned.map(({ item, comment }) => (
          <li key={item}>
            <a href={`${base}/${isPart(item) ? "kem-theo" : groupOf(item)}#${anchorOf(item)}`} className="link font-semibold">
              {isPart(item) ? PART_LABEL[item] : `Tiêu chí ${item}`}
            </a>
            <span className="block whitespace-pre-line">{comment}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2">Chỉ những mục này mở để sửa; các mục khác giữ nguyên như bản đã nộp.</p>
    </Notice>
  );
}
