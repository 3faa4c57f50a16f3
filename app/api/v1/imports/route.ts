import { serve } from "@/lib/api/door";
import { postImport } from "@/lib/api/imports";

export const POST = serve(postImport);
