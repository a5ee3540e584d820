-- CreateTable
CREATE TABLE "CallComparison" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "jurorId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "firstVersion" INTEGER NOT NULL,
    "secondVersion" INTEGER NOT NULL,
    "says" TEXT NOT NULL,
    "toFirst" TEXT NOT NULL,
    "toSecond" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CallComparison_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "CallJuror" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallPair" (
    "jurorId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("jurorId", "number"),
    CONSTRAINT "CallPair_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "CallJuror" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CallComparison_jurorId_number_key" ON "CallComparison"("jurorId", "number");
