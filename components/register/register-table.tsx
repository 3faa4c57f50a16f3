import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { REGISTER_STATE, type RegisterState } from "@/lib/domain/register";

interface Line {
  id: string;
  text: string;
  day: string;
  subject: string;
  state: RegisterState;
  /** Address of the document. */
  href: string | null;
  /** Address of the form of a line given outside, for who may mend it. */
  mendHref: string | null;
}

/** Lines of a register, newest first. */
export function RegisterTable({ lines }: { lines: readonly Line[] }) {
  return (
    <Table label="Sổ văn bản" stack>
      <thead>
        <tr>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Ngày ký</th>
          <th scope="col">Trích yếu</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" className="whitespace-nowrap">
              {line.href ? (
                <Link href={line.href} prefetch={false} className="link inline-block py-1">
                  {line.text}
                </Link>
              ) : (
                line.text
              )}
            </th>
            <td data-label="Ngày ký">{line.day || "Chưa ghi"}</td>
            <td data-label="Trích yếu">{line.subject || "Chưa ghi"}</td>
            <td data-label="Tình trạng">
              <span className="inline-flex items-center gap-x-3 whitespace-nowrap">
                <Badge tone={REGISTER_STATE[line.state].tone}>{REGISTER_STATE[line.state].label}</Badge>
                {line.mendHref && (
                  <Link href={line.mendHref} prefetch={false} className="link inline-flex min-h-11 items-center">
                    Sửa<span className="sr-only"> dòng {line.text}</span>
                  </Link>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
