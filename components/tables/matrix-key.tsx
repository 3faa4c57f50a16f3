/** What the signs of the matrix mean. */
export function MatrixKey() {
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
    </ul>
  );
}
