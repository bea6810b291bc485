/** zod without its code generator: our CSP forbids `eval`, and zod probes for it as schemas are built. */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
