import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/layout/app-frame";
import { YearTabs } from "@/components/layout/year-tabs";
import { readFrame } from "@/lib/queries/frame";

export default async function YearLayout({ children, params }: { children: ReactNode; params: Promise<{ nam: string }> }) {
  const [{ nam }, { actor, role, homeYear: _, ...frame }] = await Promise.all([params, readFrame()]);
  const year = Number(nam);
  if (!frame.cycles.some((cycle) => cycle.year === year)) notFound();
  return (
    <AppFrame {...frame} person={{ name: actor.name, role }} year={year}>
      {frame.sees.body && <YearTabs year={year} />}
      {children}
    </AppFrame>
  );
}
