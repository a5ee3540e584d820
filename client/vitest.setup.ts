import { configure } from '@testing-library/react';

// A busy machine is slow, not wrong: what is waited for ends the wait, the limit only ends a failure.
configure({ asyncUtilTimeout: 10_000 });
