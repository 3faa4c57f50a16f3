interface WorkbookInputProps {
  label: string;
  hint: string;
  /** Why the last file was not taken. */
  problem?: string;
  accept: string;
}

/** The file of a plain upload form, posted as "tep". */
export function WorkbookInput({ label, hint, problem, accept }: WorkbookInputProps) {
  return (
    <div>
      <label htmlFor="tep" className="mb-1 block font-semibold">
        {label}
      </label>
      <p id="tep-hint" className="mb-1.5 text-[0.9375rem] text-muted">
        {hint}
      </p>
      {problem && (
        <p id="tep-error" role="alert" className="mb-1.5 font-semibold text-bad">
          <span className="sr-only">Lỗi: </span>
          {problem}
        </p>
      )}
      <input
        id="tep"
        name="tep"
        type="file"
        required
        accept={accept}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "tep-hint tep-error" : "tep-hint"}
        className="control"
      />
    </div>
  );
}
