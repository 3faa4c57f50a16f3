import { LinkButton } from "@/components/ui/link-button";

/** The way from the progress of a year to its reconciliation with the national software. */
export function ReconciliationLink({ year }: { year: number }) {
  return (
    <LinkButton href={`/${year}/doi-chieu-phan-mem`} variant="secondary">
      Đối chiếu Phần mềm
    </LinkButton>
  );
}
