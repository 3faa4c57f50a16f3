import type { Matrix } from "@/lib/domain/matrix";

/** Units that changed between the two years of a comparison: what was added up, or why nothing is compared. */
export function MatrixNotes({ matrix }: { matrix: Matrix }) {
  const changed = matrix.rows.filter(([, , , , , , note]) => note !== "");
  if (changed.length === 0) return null;
  return (
    <ul aria-label="Đơn vị thay đổi tổ chức" className="mt-3 space-y-1 text-[0.9375rem]">
      {changed.map(([id, name, , , , , note]) => (
        <li key={id}>
          * <strong>{name}</strong>: {note}
        </li>
      ))}
    </ul>
  );
}
