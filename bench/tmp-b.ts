import { preview } from 'vite';
import { measureKeyInNarrative } from './key-in-narrative';
import { measureFormReady } from './form-ready';
const server = await preview({ root:'/work/wt-proof', preview: { port: 4391 }, logLevel: 'silent' });
const url = server.resolvedUrls?.local[0] ?? '';
console.log(await measureFormReady(url, 2));
console.log(await measureKeyInNarrative(url, 2));
await server.close();
