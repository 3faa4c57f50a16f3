import { BEFORE_MARK_SIGN } from "@/lib/domain/matrix-cell";

const BEFORE_KEY = [
  ["up", "tăng so với năm trước"],
  ["same", "bằng năm trước"],
  ["down", "giảm so với năm trước"],
  ["odd", "không so được: tiêu chí đã khác"],
] as const;

/** What the signs of the matrix mean. `compared`: also those of the year before. */
export function MatrixKey({ compared }: { compared: boolean }) {
  return (
    <ul aria-label="Chú giải" className="matrix-key my-3 flex flex-wrap gap-x-3 gap-y-1 text-[0.9375rem]">
      <li>
        <span>95/98: đạt</span>
      </li>
      <li>
        <span className="near">△ Đạt ngưỡng, chưa đạt chỉ tiêu</span>
      </li>
      <li>
        <span className="bad">✕ Không đạt</span>
      </li>
      <li>
        <span className="none">KPS: không phát sinh</span>
      </li>
      <li>
        <span className="none">…: chưa có số liệu</span>
      </li>
      {compared &&
        BEFORE_KEY.map(([mark, words]) => (
          <li key={mark}>
            <span>
              <b className={mark}>{BEFORE_MARK_SIGN[mark]}</b> {words}
            </span>
          </li>
        ))}
    </ul>
  );
}
