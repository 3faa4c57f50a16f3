-- CreateTable
CREATE TABLE "CopyOrder" (
    "bodyId" UUID NOT NULL,
    "lines" TEXT[],
    "partsFirst" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CopyOrder_pkey" PRIMARY KEY ("bodyId")
);

-- Everybody of the body copies in this order; only those who see every unit set it.
ALTER TABLE "CopyOrder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CopyOrder" FORCE ROW LEVEL SECURITY;
CREATE POLICY body ON "CopyOrder" USING ("bodyId" = app_body()) WITH CHECK ("bodyId" = app_body() AND app_sees_unit(NULL));
