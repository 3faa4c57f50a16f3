import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";

/** The fields that came before the file, and the file's bytes as they arrive. */
export interface Upload {
  fields: Record<string, string>;
  fileName: string;
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * Reads a multipart request as a stream and hands its one file to `take`; fields must stand before it. Gives what `take` gives, or null where
 * there is no file or no multipart body. Nothing is held in memory. Once `take` has answered, the rest of the request is not read.
 */
export function receiveUpload<T>(request: Request, take: (upload: Upload) => Promise<T>): Promise<T | null> {
  const type = request.headers.get("content-type") ?? "";
  const { body } = request;
  if (!body || !/^multipart\/form-data\b/i.test(type)) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const source = Readable.fromWeb(body as NodeReadableStream<Uint8Array>);
    const parser = new Busboy({ headers: { "content-type": type }, limits: { fields: 12, fieldSize: 2000, files: 1, parts: 14 } });
    const fields: Record<string, string> = {};
    let taken = false;
    const finish = (end: () => void) => {
      source.unpipe(parser);
      source.destroy();
      end();
    };
    parser.on("field", (name, value) => {
      fields[name] = value;
    });
    parser.on("file", (_name, stream, fileName) => {
      taken = true;
      take({ fields, fileName: fileName ?? "", bytes: stream }).then(
        (value) => finish(() => resolve(value)),
        (error: unknown) => finish(() => reject(error)),
      );
    });
    parser.on("finish", () => {
      if (!taken) resolve(null);
    });
    parser.on("error", (error) => finish(() => reject(error)));
    source.on("error", (error) => {
      parser.destroy(error);
      if (!taken) reject(error);
    });
    source.pipe(parser);
  });
}
