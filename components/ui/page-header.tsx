import type { ReactNode } from "react";

interface PageHeaderProps {
  title: string;
  /** Small line over the title: which part of which year ("Tự đánh giá 2024 · Nội dung 1 trên 3"). */
  kicker?: ReactNode;
  /** One line where one is and until when ("Hạn nộp: trước ngày 08/11/2024 (còn 3 ngày)"). */
  where?: ReactNode;
  /** Buttons; the main one last. */
  actions?: ReactNode;
  breadcrumb?: ReactNode;
}

/** The head of a page. */
export function PageHeader({ title, kicker, where, actions, breadcrumb }: PageHeaderProps) {
  return (
    <header className="mb-5">
      {breadcrumb}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-4xl">
          {kicker && <p className="text-muted">{kicker}</p>}
          <h1 className="font-semibold text-2xl sm:text-[1.75rem]">{title}</h1>
          {where && <div className="mt-1 text-muted">{where}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
