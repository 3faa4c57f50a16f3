import type { ReactNode } from "react";

interface PlainPageProps {
  title: string;
  /** Line under the title. */
  where?: ReactNode;
  children: ReactNode;
}

/** A page without the frame: sign-in, first password, set-up. One narrow column. */
export function PlainPage({ title, where, children }: PlainPageProps) {
  return (
    <main className="mx-auto w-full max-w-md px-4 py-10 sm:py-16">
      <p className="mb-6 font-bold text-accent text-xl">3 Chủ Động</p>
      <h1 className="font-semibold text-2xl">{title}</h1>
      {where && <div className="mt-1 text-muted">{where}</div>}
      <div className="mt-6">{children}</div>
    </main>
  );
}
