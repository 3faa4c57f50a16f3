import { Badge } from "@/components/ui/badge";
import { REGISTER_STATE } from "@/lib/domain/register";
import type { Standing } from "@/lib/domain/verification-code";

/** How a decision stands; null: a draft. */
export function StandingBadge({ standing }: { standing: Standing | null }) {
  if (standing === null)
    return (
      <Badge tone="info" icon="pencil">
        Dự thảo
      </Badge>
    );
  return <Badge tone={REGISTER_STATE[standing].tone}>{REGISTER_STATE[standing].label}</Badge>;
}
