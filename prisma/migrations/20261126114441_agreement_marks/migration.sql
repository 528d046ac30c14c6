-- CreateTable
CREATE TABLE "AgreementMark" (
    "id" SERIAL NOT NULL,
    "conversationId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "why" TEXT,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgreementMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AgreementMark_conversationId_agreementId_idx" ON "AgreementMark"("conversationId", "agreementId");

-- AddForeignKey
ALTER TABLE "AgreementMark" ADD CONSTRAINT "AgreementMark_conversationId_agreementId_fkey" FOREIGN KEY ("conversationId", "agreementId") REFERENCES "Agreement"("conversationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
