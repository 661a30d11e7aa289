#!/usr/bin/env node
// npm run demo: the main job without a window. Only the program's own result goes to stdout.
import { runTypeScriptProgram } from './launch/typescript-program.mjs';

await runTypeScriptProgram('src/engine/demo/main.ts');
process.exit();
