import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HeadsForm } from "@/components/meeting/heads-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { createMeeting } from "@/lib/actions/meeting";
import { readNewMeeting } from "@/lib/queries/meeting";

export const metadata: Metadata = { title: "Lập phiên họp" };

export default async function NewMeetingPage({ params }: { params: Promise<{ nam: string }> }) {
  const year = Number((await params).nam);
  const { mayHold, ...meeting } = await readNewMeeting(year);
  if (!mayHold) notFound();
  return (
    <>
      <PageHeader
        title="Lập phiên họp Ban Thường vụ"
        kicker={`Năm công tác ${year}`}
        where="Lập trước hay trong lúc họp đều được; số người dự sửa được đến khi hoàn tất."
        breadcrumb={<Breadcrumb items={[{ href: `/${year}/phien-hop`, label: "Phiên họp" }]} />}
      />
      <Card>
        <HeadsForm action={createMeeting.bind(null, year)} meeting={meeting} submit="Lập phiên họp" />
      </Card>
    </>
  );
}
