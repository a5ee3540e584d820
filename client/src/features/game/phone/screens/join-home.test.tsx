import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { Play } from '@tabarman/shared/testing/play.ts';
import type { Ask } from '@tabarman/shared/place/home.ts';
import type { Places } from '@tabarman/shared/protocol/contract/places.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Hall } from '../hall.fixture.ts';
import { showPhone } from '../show-phone.fixture.tsx';

const places: Places = {
  countries: [{ code: 'KG', name: 'Kyrgyzstan' }, { code: 'TJ', name: 'Tajikistan' }, { code: 'UZ', name: 'Uzbekistan' }],
  regions: [{ code: 'KG-GB', name: 'Bishkek City' }, { code: 'KG-GO', name: 'Osh City' }, { code: 'TJ-SU', name: 'Sughd Region' }],
  universities: [
    { id: 'auca', region: 'KG-GB', name: 'American University of Central Asia', language: 'en', aliases: ['АУЦА'] },
    { id: 'hgu', region: 'TJ-SU', name: 'Khujand State University', language: 'en', aliases: ['ХГУ', 'Донишгоҳи давлатии Хуҷанд'] },
    { id: 'oshsu', region: 'KG-GO', name: 'Ошский государственный университет', language: 'ru', aliases: ['ОшМУ'] },
  ],
};
let isOnline = true;
const fetched: string[] = [];

beforeEach(() => {
  localStorage.clear();
  isOnline = true;
  fetched.length = 0;
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    if (!isOnline) throw new TypeError('no network');
    return Response.json(places);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function arrive(asks: Ask[]) {
  const { hall } = await showPhone({ hall: new Hall(new Play({ asks })) });
  fireEvent.change(screen.getByLabelText('Your name'), { target: { value: 'Фаррух' } });
  return hall;
}
const pick = (label: string, value: string) => act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const sent = (hall: Hall) => hall.asked.find((a) => a.intent === 'game:join')?.input as { home: unknown } | undefined;

describe('where one is from', () => {
  it('[W1] is not asked, and no list is loaded, unless the game says so', async () => {
    const hall = await arrive([]);
    await press('Join');
    expect(fetched).toEqual([]);
    expect(sent(hall)?.home).toBeNull();
  });

  it('[W1] is asked one after another, each list by what was chosen before, and kept for the next game', async () => {
    const hall = await arrive(['country', 'region', 'university']);
    await press('Join');
    expect(screen.getAllByText('Choose one').length).toBe(3);
    expect(sent(hall)).toBeUndefined();
    await pick('Country', 'KG');
    expect(within(screen.getByLabelText('Region')).getAllByRole('option').map((o) => o.textContent)).toEqual(['Choose…', 'Bishkek City', 'Osh City']);
    await pick('Region', 'KG-GO');
    await press('Ошский государственный университет Русский');
    await press('Join');
    expect(sent(hall)?.home).toEqual({ country: 'KG', region: 'KG-GO', university: 'oshsu', other: null });

    cleanup();
    const next = await arrive(['region']);
    await press('Join');
    expect(sent(next)?.home).toEqual({ country: 'KG', region: 'KG-GO', university: null, other: null });
  });

  it('a new country leaves the region of the old one behind', async () => {
    await arrive(['country', 'region']);
    await pick('Country', 'KG');
    await pick('Region', 'KG-GO');
    await pick('Country', 'TJ');
    expect(screen.getByLabelText<HTMLSelectElement>('Region').value).toBe('');
  });

  it('[W2] what no list has is said in words', async () => {
    const hall = await arrive(['country', 'region', 'university']);
    await pick('Country', 'other');
    expect(screen.queryByLabelText('Region')).toBeNull();
    await press('Other');
    fireEvent.change(screen.getByLabelText(/Which one/), { target: { value: 'Almaty' } });
    await press('Join');
    expect(sent(hall)?.home).toEqual({ country: 'other', region: null, university: null, other: 'Almaty' });
  });

  it('a university is found by any of its names, on a keyboard without its letters; Enter takes the first and does not join', async () => {
    const hall = await arrive(['university']);
    const search = screen.getByLabelText('Search');
    fireEvent.change(search, { target: { value: 'худжанд' } });
    expect(screen.getByText(/^Nothing found/)).toBeTruthy();
    fireEvent.change(search, { target: { value: 'хучанд' } });
    expect(screen.getByRole('button', { name: 'Khujand State University' })).toBeTruthy();
    await act(async () => void fireEvent.keyDown(search, { key: 'Enter' }));
    expect(document.activeElement?.textContent).toBe('Change');
    await press('Join');
    expect(sent(hall)?.home).toEqual({ country: 'TJ', region: null, university: 'hgu', other: null });
  });

  it('[W9] without the lists it can be said in words, or tried again', async () => {
    isOnline = false;
    const hall = await arrive(['country', 'university']);
    expect(screen.getByText(/lists could not be loaded/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Where are you from?'), { target: { value: 'Ош, ОшМУ' } });
    await press('Join');
    expect(sent(hall)?.home).toEqual({ country: 'other', region: null, university: null, other: 'Ош, ОшМУ' });
  });

  it('[W9] lists that come at the second try are there', async () => {
    isOnline = false;
    await arrive(['country']);
    isOnline = true;
    await press('Try again');
    expect(within(screen.getByLabelText('Country')).getAllByRole('option').length).toBe(5);
  });
});
