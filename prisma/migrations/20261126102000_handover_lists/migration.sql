-- CreateEnum
CREATE TYPE "HandoverBatchStatus" AS ENUM ('preview', 'applied');

-- CreateTable
CREATE TABLE "HandoverBatch" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{}',
    "day" DATE NOT NULL,
    "status" "HandoverBatchStatus" NOT NULL DEFAULT 'preview',
    "report" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HandoverBatch_pkey" PRIMARY KEY ("bodyId","id")
);

-- The Khối's own rows: they speak of every unit. What was written from a file stays as it was reported.
ALTER TABLE "HandoverBatch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "HandoverBatch" FORCE ROW LEVEL SECURITY;
CREATE POLICY body ON "HandoverBatch" USING ("bodyId" = app_body() AND current_setting('app.units', true) = '*');
CREATE TRIGGER applied BEFORE UPDATE OR DELETE ON "HandoverBatch" FOR EACH ROW WHEN (OLD.status = 'applied') EXECUTE FUNCTION refuse_change();
