import { config } from 'zod';

// Zod asks whether it may compile schemas; the content security policy says no, and the question would be reported.
config({ jitless: true });
