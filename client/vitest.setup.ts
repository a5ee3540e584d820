import { configure } from '@testing-library/react';

// A busy machine is slow, not wrong: what is waited for ends the wait, the limit only ends a failure.
configure({ asyncUtilTimeout: 10_000 });

// No server stands behind a component's test: whatever is not answered by the test itself is out of reach, as without a network.
globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
