import { NumberInput } from "@/components/form/number-input";

interface VotesProps {
  votesFor?: number;
  votesAgainst?: number;
  votesOther?: number;
}

/** The three counts of votes. */
export function Votes({ votesFor, votesAgainst = 0, votesOther = 0 }: VotesProps) {
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
      <NumberInput name="votesFor" label="Tán thành" defaultValue={votesFor} required suffix="phiếu" fieldClassName="w-36" />
      <NumberInput name="votesAgainst" label="Không tán thành" defaultValue={votesAgainst} required suffix="phiếu" fieldClassName="w-36" />
      <NumberInput name="votesOther" label="Ý kiến khác" defaultValue={votesOther} required suffix="phiếu" fieldClassName="w-36" />
    </div>
  );
}
