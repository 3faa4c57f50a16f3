import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { AnonymiseRequests } from "@/components/people/anonymise-requests";
import { Memberships } from "@/components/people/memberships";
import { AccountBadge } from "@/components/people/people-table";
import { PersonCards } from "@/components/people/person-cards";
import { RoleFields } from "@/components/people/role-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { addMembership } from "@/lib/actions/people";
import { readPerson } from "@/lib/queries/people";

export const metadata: Metadata = { title: "Tài khoản" };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await readPerson((await params).id);
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/nguoi-dung", label: "Tài khoản" }]} />}
        title={person.name}
        where={<AccountBadge {...person} />}
      />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Card title="Vai trò">
          <Memberships memberships={person.memberships} today={person.today} />
          {!person.isAnonymised && (
            <Details summary="Giao thêm vai trò">
              <ActionForm action={addMembership.bind(null, person.id)} idPrefix="vai-tro" resetOnSuccess className="space-y-5">
                <RoleFields units={person.units} rootUnitId={person.rootUnitId} />
                <SubmitButton variant="secondary">Giao vai trò</SubmitButton>
              </ActionForm>
            </Details>
          )}
        </Card>
        {person.isAnonymised ? (
          <Card title="Đã ẩn danh" className="space-y-4">
            <AnonymiseRequests personId={person.id} requests={person.requests} />
            <p>Tài khoản này không còn của ai và không mở lại được. Những việc đã làm vẫn được ghi dưới tên “{person.name}”.</p>
          </Card>
        ) : (
          <PersonCards person={person} />
        )}
      </div>
    </>
  );
}
