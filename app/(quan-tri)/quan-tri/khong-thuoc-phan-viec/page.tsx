import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { LinkButton } from "@/components/ui/link-button";
import { ROLE_LABEL } from "@/lib/domain/labels";
import { ACTIONS, rolesFor } from "@/lib/domain/permissions";
import { choiceParam, type SearchParams } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Không thuộc phần việc" };

export default async function NotYourPartPage({ searchParams }: { searchParams: SearchParams }) {
  const action = choiceParam(await searchParams, "viec", ACTIONS);
  const roles = action ? rolesFor(action).map((role) => ROLE_LABEL[role]) : [];
  return (
    <MessagePage
      framed
      icon="lock"
      title="Trang này không thuộc phần việc của đồng chí"
      actions={<LinkButton href="/">Về việc cần làm</LinkButton>}
    >
      {roles.length > 0 && <p>Trang dành cho: {roles.join(", ")}.</p>}
      <p>Nếu đồng chí được giao việc này, hãy liên hệ quản trị của cơ quan để được giao vai trò.</p>
    </MessagePage>
  );
}
