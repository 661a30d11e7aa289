import { z } from 'zod';

// The content security policy of the page refuses code made from text; the schemas of the contract are built there too.
z.config({ jitless: true });

export { z };
