import { serve } from "@/lib/api/door";
import { postPartMark } from "@/lib/api/write-steps";

export const POST = serve(postPartMark);
