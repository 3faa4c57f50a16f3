-- CreateEnum
CREATE TYPE "AnonymiseRequestStatus" AS ENUM ('open', 'done', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "AnonymiseRequest" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "status" "AnonymiseRequestStatus" NOT NULL DEFAULT 'open',
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AnonymiseRequest_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateIndex
CREATE INDEX "AnonymiseRequest_bodyId_userId_idx" ON "AnonymiseRequest"("bodyId", "userId");

-- AddForeignKey
ALTER TABLE "AnonymiseRequest" ADD CONSTRAINT "AnonymiseRequest_bodyId_userId_fkey" FOREIGN KEY ("bodyId", "userId") REFERENCES "User"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One body's rows. What was settled stays as it was.
ALTER TABLE "AnonymiseRequest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AnonymiseRequest" FORCE ROW LEVEL SECURITY;
CREATE POLICY body ON "AnonymiseRequest" USING ("bodyId" = app_body());
CREATE TRIGGER settled BEFORE UPDATE OR DELETE ON "AnonymiseRequest" FOR EACH ROW WHEN (OLD.status <> 'open') EXECUTE FUNCTION refuse_change();
