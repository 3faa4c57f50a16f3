import { addressOf } from "@/components/admin/address";
import { FilterChips } from "@/components/ui/filter-chips";

interface SignInSwitchProps {
  /** The query of the log's address as it is now. */
  query: Record<string, string | undefined>;
  /** How many sign-ins and sign-outs the list leaves out. */
  hidden: number;
}

/** Whether the log shows sign-ins and sign-outs too; they outnumber everything else. */
export function SignInSwitch({ query, hidden }: SignInSwitchProps) {
  const shown = query["dang-nhap"] !== undefined;
  const items = [
    { href: addressOf("/nhat-ky", { ...query, "dang-nhap": undefined }), label: "Không kể đăng nhập, đăng xuất", current: !shown },
    { href: addressOf("/nhat-ky", { ...query, "dang-nhap": "co" }), label: "Tất cả", current: shown },
  ];
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <FilterChips label="Đăng nhập, đăng xuất trong nhật ký" items={items} />
      {hidden > 0 && <p className="text-muted">Đang ẩn {hidden} lần đăng nhập, đăng xuất.</p>}
    </div>
  );
}
