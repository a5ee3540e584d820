import { describe, expect, it } from 'vitest';
import { announcement } from './announce.ts';

const usual = { port: 3000, publicOrigin: undefined, isOpen: true, organiserLink: null, addresses: ['192.0.2.7', '198.51.100.7'] };
const addressesIn = (text: string) => text.match(/https?:\/\/\S+/g);

describe('what a start prints', () => {
  it('[D7] the desk here, the join page here and on every network, and again under the QR code', () => {
    expect(addressesIn(announcement(usual))).toEqual([
      'http://localhost:3000/desk', 'http://localhost:3000', 'http://192.0.2.7:3000', 'http://198.51.100.7:3000', 'http://192.0.2.7:3000',
    ]);
  });

  it('[D7] behind a proxy the public address', () => {
    expect(addressesIn(announcement({ ...usual, publicOrigin: 'https://quiz.example', organiserLink: '/desk/claim#x' }))).toEqual([
      'https://quiz.example/desk', 'http://localhost:3000', 'https://quiz.example', 'https://quiz.example', 'https://quiz.example/desk/claim#x',
    ]);
  });

  it('[D7] no network address when the network is shut out', () => {
    expect(announcement({ ...usual, isOpen: false })).not.toContain('192.0.2.7');
  });

  it('[A1] the one-time link, only when there is one', () => {
    expect(announcement({ ...usual, organiserLink: '/desk/claim#x' })).toContain('It works once, for 24 hours:\n  http://localhost:3000/desk/claim#x\n');
    expect(announcement(usual)).not.toContain('organiser');
  });
});
