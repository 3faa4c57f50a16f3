import { LinkButton } from "@/components/ui/link-button";

/** Positions with their holders, each with the way to hand it over. */
export function PositionList({ positions }: { positions: readonly { id: string; line: string; holder: string }[] }) {
  return (
    <ul className="divide-y divide-line">
      {positions.map(({ id, line, holder }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
          <div className="min-w-0 flex-1 basis-40">
            <p className="font-medium">{line}</p>
            <p className="text-muted">{holder}</p>
          </div>
          <LinkButton href={`/ban-giao/${id}`} variant="secondary" hiddenText={`: ${line}, ${holder}`}>
            Bàn giao
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
