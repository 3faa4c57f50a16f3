import "./paper.css";
import {
  type Appendix,
  type DocumentContent,
  marksOf,
  recipientLines,
  type Signature,
  UNION_NAME,
  type Verification,
} from "../../lib/domain/document";
import { wholeTerms } from "../../lib/domain/terms";
import { cx } from "../ui/cx";
import { keyed } from "./keyed";
import { Blocks } from "./paper-blocks";
import { VerificationMark } from "./verification-mark";

interface PaperProps {
  content: DocumentContent;
  /** Names the preview for those who listen: "Xem trước Quyết định công nhận". */
  label: string;
}

/** Shows an official document as it will stand on paper. */
export function Paper({ content, label }: PaperProps) {
  const { typeName, subject, blocks, signatures, recipients, appendices, verification } = content;
  return (
    <article className="paper" aria-label={label}>
      <div className={cx("paper-sheet", content.landscape && "paper-wide", content.framed && "paper-framed")}>
        <PaperHeader content={content} />
        {typeName !== "" && <h2 className="paper-centre paper-type font-bold">{wholeTerms(typeName.toUpperCase())}</h2>}
        {keyed(subject).map(({ key, item }) => (
          <p key={key} className="text-center font-bold">
            {wholeTerms(item)}
          </p>
        ))}
        {subject.length > 0 && <Rule />}
        <Addressees names={content.addressees} />
        <Blocks blocks={blocks} />
        <Signing signatures={signatures} recipients={recipients} verification={verification} />
      </div>
      {keyed(appendices).map(({ key, item }) => (
        <AppendixSheet key={key} appendix={item} />
      ))}
    </article>
  );
}

function PaperHeader({ content }: Pick<PaperProps, "content">) {
  const { header } = content;
  return (
    <div className="paper-header">
      <div>
        <p>{wholeTerms(header.upperBody.toUpperCase())}</p>
        <p className="font-bold">{wholeTerms(header.body.toUpperCase())}</p>
        <p aria-hidden="true">***</p>
      </div>
      <p className="font-bold">
        <span className="paper-union">{UNION_NAME}</span>
      </p>
      <div>
        <p>{header.number}</p>
        {header.about !== "" && <p className="paper-about italic">{wholeTerms(`"${header.about}"`)}</p>}
        {marksOf(content).map((mark) => (
          <p key={mark} className={mark.includes("KHẨN") ? "font-bold" : "paper-mark font-bold"}>
            {mark}
          </p>
        ))}
      </div>
      <p className="paper-place italic">{header.placeDate}</p>
    </div>
  );
}

function Rule() {
  return (
    <p aria-hidden="true" className="paper-centre">
      -------
    </p>
  );
}

function Addressees({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const label = <span className="italic">Kính gửi:</span>;
  if (names.length === 1) {
    return (
      <p className="paper-addressees font-bold">
        {label} {wholeTerms(names.join(""))}
      </p>
    );
  }
  return (
    <div className="paper-addressees paper-addressee-list font-bold">
      <p>{label}</p>
      {keyed(recipientLines(names)).map(({ key, item }) => (
        <p key={key} className="paper-item">
          {item}
        </p>
      ))}
    </div>
  );
}

function AppendixSheet({ appendix }: { appendix: Appendix }) {
  const { label, title, subtitle, landscape, blocks, signatures } = appendix;
  return (
    <section className={landscape ? "paper-sheet paper-wide" : "paper-sheet"} aria-label={title.replace("\n", ": ")}>
      {label !== "" && <p className="text-center font-bold">{label}</p>}
      <h2 className="text-center font-bold">{wholeTerms(title)}</h2>
      {subtitle !== "" && <p className="text-center italic">{wholeTerms(subtitle)}</p>}
      <Rule />
      <Blocks blocks={blocks} />
      <Signing signatures={signatures} recipients={[]} />
    </section>
  );
}

interface SigningProps {
  signatures: readonly Signature[];
  recipients: readonly string[];
  verification?: Verification | undefined;
}

function Signing({ signatures, recipients, verification }: SigningProps) {
  if (signatures.length === 0 && recipients.length === 0 && !verification) return null;
  return (
    <div className={cx("paper-signing", signatures.length > 1 && recipients.length > 0 && "paper-signing-above")}>
      {(recipients.length > 0 || verification) && (
        <div className="paper-recipients">
          {recipients.length > 0 && <p className="paper-recipients-title font-bold">Nơi nhận:</p>}
          {keyed(recipientLines(recipients)).map(({ key, item }) => (
            <p key={key} className="paper-item">
              {item}
            </p>
          ))}
          {verification && <VerificationMark verification={verification} />}
        </div>
      )}
      {keyed(signatures).map(({ key, item: { authority, position, name } }) => (
        <div key={key} className="paper-signature">
          <p className="font-bold">{authority.toUpperCase()}</p>
          <p>{position.toUpperCase()}</p>
          <p className="paper-name font-bold">{name}</p>
        </div>
      ))}
    </div>
  );
}
