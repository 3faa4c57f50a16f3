import { serve } from "@/lib/api/door";
import { postReturn } from "@/lib/api/write-steps";

export const POST = serve(postReturn);
