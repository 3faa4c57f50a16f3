import { serve } from "@/lib/api/door";
import { postApproval } from "@/lib/api/write-steps";

export const POST = serve(postApproval);
