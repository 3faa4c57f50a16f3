import { serve } from "@/lib/api/door";
import { putPart } from "@/lib/api/write-parts";

export const PUT = serve(putPart);
