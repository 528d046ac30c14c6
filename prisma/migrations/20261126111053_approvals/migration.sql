-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "hasApprovals" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Approval" (
    "conversationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "plan" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("conversationId","personId")
);

-- CreateTable
CREATE TABLE "EndedApproval" (
    "id" SERIAL NOT NULL,
    "conversationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "byPersonId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EndedApproval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SealedPlan" (
    "conversationId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "plan" BYTEA NOT NULL,
    "board" JSON NOT NULL,
    "hasPlan" BOOLEAN NOT NULL,
    "withoutApproval" JSON NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,
    "followUpOn" TEXT,

    CONSTRAINT "SealedPlan_pkey" PRIMARY KEY ("conversationId")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "conversationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSON NOT NULL,
    "forPersonId" TEXT,
    "responsible" TEXT[],
    "followUpOn" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "stateWhy" TEXT,
    "stateBy" TEXT,
    "stateAt" TIMESTAMPTZ(3),
    "carriedTo" TEXT,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("conversationId","id")
);

-- CreateIndex
CREATE INDEX "EndedApproval_conversationId_id_idx" ON "EndedApproval"("conversationId", "id");

-- CreateIndex
CREATE INDEX "SealedPlan_followUpOn_idx" ON "SealedPlan"("followUpOn");

-- CreateIndex
CREATE INDEX "Agreement_state_followUpOn_idx" ON "Agreement"("state", "followUpOn");

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EndedApproval" ADD CONSTRAINT "EndedApproval_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedPlan" ADD CONSTRAINT "SealedPlan_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
