import type { ReactNode } from "react";
import { AppFrame } from "@/components/layout/app-frame";
import { readFrame } from "@/lib/queries/frame";

export default async function FrameLayout({ children }: { children: ReactNode }) {
  const { actor, role, homeYear, ...frame } = await readFrame();
  return (
    <AppFrame {...frame} person={{ name: actor.name, role }} year={homeYear}>
      {children}
    </AppFrame>
  );
}
