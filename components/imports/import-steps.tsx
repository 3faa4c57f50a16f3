import Link from "next/link";
import { Icon } from "@/components/ui/icon";

const STEPS: readonly string[] = ["Tệp", "Nhận dạng", "Xem trước", "Xác nhận"];

interface ImportStepsProps {
  /** From 1. */
  current: number;
  hrefs: readonly (string | undefined)[];
  steps?: readonly string[];
}

/** Where one is on the way from a file to stored data; steps that were passed lead back. */
export function ImportSteps({ current, hrefs, steps = STEPS }: ImportStepsProps) {
  return (
    <nav aria-label="Các bước nhập" className="mb-5 print:hidden">
      <ol className="flex flex-wrap gap-x-2 gap-y-1 max-sm:text-[0.875rem]">
        {steps.map((step, index) => {
          const href = hrefs[index];
          const isCurrent = index + 1 === current;
          const words = `${index + 1} ${step}`;
          return (
            <li key={step} className="flex items-center gap-2">
              {index > 0 && <Icon name="chevron-right" className="size-4 text-muted max-sm:hidden" />}
              {href && !isCurrent ? (
                <Link href={href} prefetch={false} className="link inline-flex min-h-11 items-center">
                  {words}
                </Link>
              ) : (
                <span
                  aria-current={isCurrent ? "step" : undefined}
                  className={`inline-flex min-h-11 items-center ${isCurrent ? "font-semibold" : "text-muted"}`}
                >
                  {words}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
