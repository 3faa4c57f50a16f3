import { Card } from "@/components/ui/card";

interface ContactsCardProps {
  contacts: readonly { id: string; name: string; email: string; phone: string; isMonitor: boolean }[];
}

/** Whom the newcomer asks at the Khối. */
export function ContactsCard({ contacts }: ContactsCardProps) {
  if (contacts.length === 0) return null;
  return (
    <Card title="Cần hỏi ai ở Đoàn Khối">
      <ul className="divide-y divide-line">
        {contacts.map(({ id, name, email, phone, isMonitor }) => (
          <li key={id} className="py-2">
            <p className="font-medium">{name}</p>
            <p className="text-muted">{isMonitor ? "Cán bộ theo dõi đơn vị" : "Thư ký Ban Thường vụ"}</p>
            <p className="flex flex-wrap gap-x-4">
              {phone && (
                <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`} className="link inline-flex min-h-11 items-center">
                  {phone}
                </a>
              )}
              {email && (
                <a href={`mailto:${email}`} className="link inline-flex min-h-11 items-center">
                  {email}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
