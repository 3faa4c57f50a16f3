import { ImportSteps } from "@/components/imports/import-steps";

const STEPS = ["Tệp", "Nhận dạng", "Ghép đơn vị", "Xem trước", "Xác nhận"];

/** Where one is on the way from an export of the national software to stored readings; `path` of the upload once there is one. */
export function SoftwareSteps({ year, current, path }: { year: number; current: 1 | 2 | 3 | 4; path?: string }) {
  const hrefs = path ? [`/${year}/phan-mem`, `${path}/nhan-dang`, `${path}/ghep-don-vi`, path] : [];
  return <ImportSteps steps={STEPS} current={current} hrefs={hrefs} />;
}
