import { describe, expect, it } from 'vitest';
import { joinPlaceAt } from './join-place.ts';
import { groupPin } from './pin.ts';

const at = (href: string, joinOrigin: string | null = null) => joinPlaceAt(new URL(href), joinOrigin);

describe('where phones come in', () => {
  it('is the server this page came from', () => {
    const place = at('http://192.168.1.5:3000/p/secret');
    expect(place.address).toBe('192.168.1.5:3000');
    expect(place.linkTo('482913')).toBe('http://192.168.1.5:3000/j/482913');
    expect(at('https://tabarman.example/p/secret').linkTo('482913')).toBe('https://tabarman.example/j/482913');
  });

  it.each(['http://localhost:3000/p/x', 'http://127.0.0.1:3000/p/x', 'http://[::1]:3000/p/x'])('%s means another machine on every phone', (href) => {
    expect(at(href).isOnlyHere).toBe(true);
  });

  it('is what the server says of itself when the page was opened on it', () => {
    const place = at('http://localhost:3000/p/x', 'http://192.168.1.5:3000');
    expect(place).toMatchObject({ address: '192.168.1.5:3000', isOnlyHere: false });
    expect(place.linkTo('482913')).toBe('http://192.168.1.5:3000/j/482913');
    expect(at('http://10.0.0.7:3000/p/x', 'http://192.168.1.5:3000').address).toBe('10.0.0.7:3000');
  });

  it.each(['http://192.168.1.5/p/x', 'http://10.0.0.1/p/x', 'https://127.example/p/x', 'http://mylocalhost/p/x'])('%s does not', (href) => {
    expect(at(href).isOnlyHere).toBe(false);
  });

  it('a PIN is read in two groups', () => {
    expect(groupPin('482913')).toBe('482\u00A0913');
  });
});
