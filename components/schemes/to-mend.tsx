import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { SchemePlace } from "@/lib/domain/scheme-places";
import { placeAddress } from "./place-address";

/** What is to be mended before a draft can be published, each a link to where. */
export function ToMend({ id, items }: { id: string; items: readonly { message: string; place: SchemePlace }[] }) {
  if (items.length === 0) return null;
  return (
    <Card title="Còn phải sửa trước khi công bố" edge="warn" className="mb-5">
      <ul className="space-y-1">
        {items.map(({ message, place }) => (
          <li key={message}>
            <Link href={placeAddress(id, place)} prefetch={false} className="link inline-block py-1.5">
              {message}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
