-- The table counts more than sign-ins: look-ups of documents by code and asked-for password links, too. Rows stay.
ALTER TABLE "SignInAttempt" RENAME TO "Attempt";
ALTER TABLE "Attempt" RENAME CONSTRAINT "SignInAttempt_pkey" TO "Attempt_pkey";
ALTER INDEX "SignInAttempt_key_at_idx" RENAME TO "Attempt_key_at_idx";
