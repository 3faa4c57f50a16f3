import { signOut } from "@/lib/actions/sign-out";

/** Ends this session; works without scripts. */
export function SignOutButton() {
  return (
    <form action={signOut}>
      <button type="submit" className="flex min-h-11 w-full items-center rounded-control px-3 text-left hover:bg-accent-soft">
        Đăng xuất
      </button>
    </form>
  );
}
