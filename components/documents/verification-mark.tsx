import { type Verification, verificationAlt, verificationLines } from "../../lib/domain/document";
import { qrShape } from "../../lib/qr";

/** The QR code of an issued document with its code and address under it. Rendered on the server only. */
export function VerificationMark({ verification }: { verification: Verification }) {
  const { size, path } = qrShape(verification.url, 4);
  return (
    <div className="paper-verification">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={verificationAlt(verification)} shapeRendering="crispEdges">
        <path d={path} fill="#000000" />
      </svg>
      {verificationLines(verification).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
