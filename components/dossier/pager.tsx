import { LinkButton } from "@/components/ui/link-button";

interface PagerProps {
  /** Address of the pages of this half. */
  base: string;
  codes: readonly string[];
  current: string;
  /** Page after the last nội dung, where there is one before the review. */
  after?: { href: string; label: string };
}

/** Previous and next nội dung, and the way to the review. */
export function Pager({ base, codes, current, after }: PagerProps) {
  const at = codes.indexOf(current);
  const [previous, next] = [codes[at - 1], codes[at + 1]];
  const onward = next
    ? { href: `${base}/${next}`, label: `Nội dung ${next}` }
    : (after ?? { href: `${base}/xem-lai`, label: "Xem lại và nộp" });
  return (
    <nav aria-label="Các nội dung" className="mt-6 flex flex-wrap justify-between gap-3 print:hidden">
      <LinkButton href={previous ? `${base}/${previous}` : base} variant="secondary" icon="arrow-left">
        {previous ? `Nội dung ${previous}` : "Danh sách việc"}
      </LinkButton>
      <LinkButton href={onward.href} iconAfter="arrow-right">
        {onward.label}
      </LinkButton>
    </nav>
  );
}
