-- CreateTable
CREATE TABLE "StageCeremony" (
    "seasonId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "shown" INTEGER NOT NULL,
    "isPaused" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT NOT NULL,

    PRIMARY KEY ("seasonId", "stage"),
    CONSTRAINT "StageCeremony_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "StageCeremony_key_key" ON "StageCeremony"("key");
