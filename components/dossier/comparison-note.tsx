import { Notice } from "@/components/ui/notice";

/** With whom of the year before the unit is compared, when units were merged, divided or renamed since; nothing where they were not. */
export function ComparisonNote({ sentence }: { sentence: string }) {
  if (sentence === "") return null;
  return (
    <Notice tone="info" className="mb-4">
      {sentence}
    </Notice>
  );
}
