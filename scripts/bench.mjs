#!/usr/bin/env node
// npm run bench: the measured parts of the main job.
import { runTypeScriptProgram } from './launch/typescript-program.mjs';

await runTypeScriptProgram('tests/bench/main.ts', ['--expose-gc']);
process.exit();
