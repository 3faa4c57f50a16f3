import { UploadProblem } from "@/components/dossier/upload-problem";
import { FileUpload } from "@/components/form/file-upload";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { FileItem } from "@/components/ui/file-item";
import { LinkButton } from "@/components/ui/link-button";
import { CHAIN_NOT_CHECKED } from "@/lib/domain/signature";

interface SignedFile {
  id: string;
  name: string;
  /** "PDF có 1 chữ ký số · 1,2 MB · tải lên …". */
  meta: string;
  sha256: string;
  signatures: readonly { signer: string; at: string; check: string; doubtful: boolean }[];
}

interface SignedFilesProps {
  document: {
    documentId: string;
    /** As printed; empty where there is none. */
    code: string;
    /** Newest first. */
    files: readonly SignedFile[];
    mayAdd: boolean;
  };
  /** What went wrong with the last upload without scripts (`?tep=`). */
  problem?: string;
}

const MAX_BYTES = 20_000_000;

/** How an issued paper is verified (its code and public page), and its signed files: newest first, earlier ones folded, with the way to add one. */
export function SignedFiles({ document, problem }: SignedFilesProps) {
  const { documentId, code, files, mayAdd } = document;
  const [newest, ...earlier] = files;
  return (
    <Card title="Bản đã ký và xác minh" className="print:hidden">
      {code && <CodeRow code={code} />}
      <div className="mt-4 space-y-3">
        <UploadProblem message={problem} />
        {newest ? <SignedFileItem file={newest} /> : <p className="text-muted">Chưa có bản đã ký nào được tải lên.</p>}
        {earlier.length > 0 && (
          <Details summary={`${earlier.length} bản ký trước đó`}>
            <div className="space-y-3">
              {earlier.map((file) => (
                <SignedFileItem key={file.id} file={file} />
              ))}
            </div>
          </Details>
        )}
        {mayAdd && (
          <FileUpload
            action="/api/ban-ky"
            id={`ban-ky-${documentId}`}
            label={newest ? "Tải bản ký mới hơn" : "Tải bản đã ký"}
            hint="PDF ký số, hoặc bản quét có chữ ký và dấu: PDF, JPG, PNG, tối đa 20 MB. Bản mới nhất được tính; các bản trước vẫn được giữ."
            accept=".pdf,.jpg,.jpeg,.png"
            maxBytes={MAX_BYTES}
            maxText="20 MB"
            fields={{ documentId }}
          />
        )}
      </div>
    </Card>
  );
}

function CodeRow({ code }: { code: string }) {
  const items = [{ term: "Mã xác minh", value: <span className="whitespace-nowrap">{code}</span> }];
  return (
    <>
      <DefinitionList items={items} />
      <div className="mt-2 flex flex-wrap gap-3">
        <CopyButton text={code}>Chép mã xác minh</CopyButton>
        <a href={`/xac-minh/${code}`} className={buttonStyle("secondary")}>
          Mở trang xác minh
        </a>
      </div>
    </>
  );
}

function SignedFileItem({ file }: { file: SignedFile }) {
  const { id, name, meta, sha256, signatures } = file;
  return (
    <div className="space-y-2">
      <FileItem
        name={name}
        href={`/api/ban-ky/${id}?xem=1`}
        newTab
        meta={meta}
        actions={
          <LinkButton href={`/api/ban-ky/${id}`} variant="quiet" icon="download" download hiddenText={name}>
            Tải
          </LinkButton>
        }
      />
      {signatures.length > 0 && (
        <ul className="space-y-1">
          {signatures.map(({ signer, at, check, doubtful }) => (
            <li key={`${signer} ${at} ${check}`}>
              <span className="font-medium">{signer}</span>
              {at && `, ký lúc ${at} (theo máy của người ký)`}: <span className={doubtful ? "text-bad" : "text-good"}>{check}</span>
            </li>
          ))}
          <li className="text-muted">{CHAIN_NOT_CHECKED}</li>
        </ul>
      )}
      <p className="text-[0.9375rem] text-muted [overflow-wrap:anywhere]">SHA-256: {sha256}</p>
    </div>
  );
}
