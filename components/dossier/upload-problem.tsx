import { Notice } from "@/components/ui/notice";

/** What was wrong with a file sent without scripts; the route brings the sentence back in the address. */
export function UploadProblem({ message }: { message: string | undefined }) {
  if (!message) return null;
  return (
    <Notice tone="bad" live title="Tệp chưa được nhận" className="mb-5">
      {message.slice(0, 200)}
    </Notice>
  );
}
