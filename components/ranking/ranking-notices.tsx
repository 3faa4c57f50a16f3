import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

interface RankingNoticesProps {
  /** What was just done. */
  done?: "cong-bo" | "rut";
  publishedAt: string | null;
  publish: string;
}

const DONE = {
  "cong-bo": "Đã công bố. Từng đơn vị xem được điểm, hạng và đề nghị khen thưởng của mình ở trang phiếu.",
  rut: "Đã rút công bố. Đơn vị không còn thấy hạng; phiếu trở về bước đã thẩm định.",
};

/** Over a ranking: what was just done, whether units see it, and the way to publish or take back. */
export function RankingNotices({ done, publishedAt, publish }: RankingNoticesProps) {
  const actions = (
    <LinkButton href={publish} variant="secondary">
      {publishedAt ? "Xem công bố" : "Công bố"}
    </LinkButton>
  );
  return (
    <div className="mb-4 space-y-3 print:hidden">
      {done && (
        <Notice tone="good" live>
          {DONE[done]}
        </Notice>
      )}
      {publishedAt ? (
        <Notice tone="info" icon="lock" actions={actions}>
          Đã công bố {publishedAt}. Hạng đã chốt, số liệu thay đổi về sau không làm đổi bảng này.
        </Notice>
      ) : (
        <Notice tone="info" actions={actions}>
          Chưa công bố: chỉ Đoàn Khối thấy hạng. Bảng tính lại theo phiếu đã thẩm định mỗi lần mở trang.
        </Notice>
      )}
    </div>
  );
}
