import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

interface MessagePageProps {
  icon: IconName;
  title: string;
  children: ReactNode;
  /** The ways on: one main button, others quiet. */
  actions: ReactNode;
  /** Inside the Shell, which already is the page's main part. */
  framed?: boolean;
}

/** A page that only says something: not found, out of order, link expired. */
export function MessagePage({ icon, title, children, actions, framed }: MessagePageProps) {
  const Box = framed ? "div" : "main";
  return (
    <Box className="mx-auto flex min-h-[70dvh] max-w-form flex-col justify-center gap-4 px-4 py-12">
      <Icon name={icon} className="size-10 text-accent" />
      <h1 className="font-semibold text-2xl">{title}</h1>
      <div className="space-y-2 text-muted">{children}</div>
      <div className="mt-2 flex flex-wrap gap-3">{actions}</div>
    </Box>
  );
}
