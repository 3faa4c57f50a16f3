import type { Metadata } from "next";
import { ComparisonNote } from "@/components/dossier/comparison-note";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { LiveProgress } from "@/components/dossier/live-progress";
import { Pager } from "@/components/dossier/pager";
import { TargetCard } from "@/components/dossier/target-card";
import { readRegistrationGroup } from "@/lib/queries/registration";

interface Props {
  params: Promise<{ nam: string; donVi: string; noiDung: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { nam, noiDung } = await params;
  return { title: `Đăng ký ${nam} · Nội dung ${noiDung}` };
}

export default async function RegistrationGroupPage({ params }: Props) {
  const { head, group, groupCodes, due, draftOf, completeness, cards, comparison } = await readRegistrationGroup(await params);
  const base = `${head.base}/dang-ky`;
  return (
    <div className="max-w-form">
      <DossierHeader
        head={head}
        title={group.name}
        kicker={`Đăng ký ${head.year} · Nội dung ${group.code} trên ${groupCodes.length}`}
        where={due}
        between={[{ href: base, label: "Đăng ký" }]}
      />
      <LiveProgress liveKey={`${head.dossierId}:target`} initial={{ ...completeness, stamp: head.stamp }} group={group.code} base={base} />
      <ComparisonNote sentence={comparison} />
      <div className="space-y-4">
        {cards.map((card) => (
          <TargetCard key={card.code} card={card} dossierId={head.dossierId} stamp={head.stamp} userId={draftOf} />
        ))}
      </div>
      <Pager base={base} codes={groupCodes} current={group.code} />
    </div>
  );
}
