import express from 'express';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readyz, type Checks } from './health.ts';

async function ask(checks: Checks, report: (error: unknown, about: object) => void) {
  const server = express().get('/readyz', readyz(checks, report)).listen(0);
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`);
    return [response.status, await response.json()];
  } finally {
    server.close();
  }
}

describe('readiness', () => {
  it('[D8] names what does not work, and tells the log why', async () => {
    const reports: unknown[] = [];
    const full = new Error('disk full at /secret/path');
    const answer = await ask({ journal: () => Promise.reject(full), database: () => Promise.resolve(1) }, (error, about) => reports.push([error, about]));
    expect(answer).toEqual([503, { isReady: false, journal: false, database: true }]);
    expect(reports).toEqual([[full, { check: 'journal' }]]);
  });
});
