// What a phone keeps on its device would here stand in the place of what a real phone in this browser has kept.
Object.defineProperty(globalThis, 'localStorage', { value: undefined, configurable: true });
