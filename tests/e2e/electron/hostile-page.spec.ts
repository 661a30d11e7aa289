import { expect, type Page, test } from '@playwright/test';
import { launch, type Machine, prepareMachine, type RunningApplication } from './application';

test.describe.configure({ mode: 'serial' });

let machine: Machine;
let running: RunningApplication;
let page: Page;

test.beforeAll(async () => {
  machine = await prepareMachine();
  running = await launch(machine);
  page = running.page;
});

test.afterAll(async () => {
  await running?.close();
  await machine?.dispose();
});

/** What a script inside the page gets from one attempt: `refused`, or what it obtained. */
type Outcome = string;

/** Attempts of a script that got into the page, each with what it must get: nothing. */
const ATTEMPTS: readonly (readonly [name: string, script: string])[] = [
  ['fetch of a web address', "await fetch('https://exemple.invalid/')"],
  ['fetch of the machine itself', "await fetch('http://127.0.0.1:9/')"],
  ['fetch of a file', "await fetch('file:///etc/passwd')"],
  ['fetch of its own address', "await fetch('app://relief/index.html')"],
  [
    'XMLHttpRequest',
    "await new Promise((ok, no) => { const x = new XMLHttpRequest(); x.onload = ok; x.onerror = no; x.open('GET', 'https://exemple.invalid/'); x.send(); })",
  ],
  [
    'WebSocket',
    "await new Promise((ok, no) => { const s = new WebSocket('wss://exemple.invalid/'); s.onopen = ok; s.onerror = no; })",
  ],
  [
    'EventSource',
    "await new Promise((ok, no) => { const s = new EventSource('https://exemple.invalid/'); s.onopen = ok; s.onerror = no; })",
  ],
  [
    'sendBeacon',
    "if (!navigator.sendBeacon('https://exemple.invalid/', 'x')) throw 0; await new Promise((r) => setTimeout(r, 200)); throw performance.getEntriesByType('resource').some((e) => e.name.includes('exemple') && e.responseEnd > 0 && e.transferSize > 0) ? 'sent' : 0",
  ],
  [
    'an image from the web',
    "await new Promise((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = no; i.src = 'https://exemple.invalid/a.png'; })",
  ],
  [
    'a style sheet from the web',
    "await new Promise((ok, no) => { const l = document.createElement('link'); l.rel = 'stylesheet'; l.onload = ok; l.onerror = no; l.href = 'https://exemple.invalid/a.css'; document.head.append(l); })",
  ],
  [
    'a script from the web',
    "await new Promise((ok, no) => { const s = document.createElement('script'); s.onload = ok; s.onerror = no; s.src = 'https://exemple.invalid/a.js'; document.head.append(s); })",
  ],
  [
    'an inline script',
    "window.pwned = 0; const s = document.createElement('script'); s.textContent = 'window.pwned = 1'; document.head.append(s); await new Promise((r) => setTimeout(r, 50)); if (!window.pwned) throw 0",
  ],
  [
    'an inline handler',
    'window.pwned = 0; document.body.insertAdjacentHTML(\'beforeend\', \'<img src="data:image/gif;base64,AA" onerror="window.pwned = 1">\'); await new Promise((r) => setTimeout(r, 100)); if (!window.pwned) throw 0',
  ],
  [
    'a javascript: link',
    "window.pwned = 0; const a = document.createElement('a'); a.href = 'javascript:window.pwned = 1'; document.body.append(a); a.click(); await new Promise((r) => setTimeout(r, 50)); if (!window.pwned) throw 0",
  ],
  [
    'a worker from a blob',
    "await new Promise((ok, no) => { const w = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); w.onmessage = ok; w.onerror = no; })",
  ],
  ['a service worker', "await navigator.serviceWorker.register('/assets/a.js')"],
  [
    'a frame',
    "const f = document.createElement('iframe'); f.src = 'https://exemple.invalid/'; document.body.append(f); await new Promise((r) => setTimeout(r, 200)); throw f.contentDocument === null ? 0 : 0",
  ],
  ['a window', "const w = window.open('https://exemple.invalid/'); if (w === null) throw 0"],
  [
    'a window of its own address',
    "const w = window.open('app://relief/index.html'); if (w === null) throw 0",
  ],
  [
    'navigation',
    "const before = location.href; location.href = 'https://exemple.invalid/'; await new Promise((r) => setTimeout(r, 200)); if (location.href === before) throw 0",
  ],
  [
    'a form',
    "const f = document.createElement('form'); f.action = 'https://exemple.invalid/'; document.body.append(f); const before = location.href; f.submit(); await new Promise((r) => setTimeout(r, 200)); if (location.href === before) throw 0",
  ],
  [
    'a base address',
    "const b = document.createElement('base'); b.href = 'https://exemple.invalid/'; document.head.append(b); const moved = new URL('x', document.baseURI).host === 'exemple.invalid'; b.remove(); if (!moved) throw 0",
  ],
  [
    'a download',
    "const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.txt'; a.click(); throw 0",
  ],
  ['the camera', 'await navigator.mediaDevices.getUserMedia({ video: true })'],
  ['the screen', 'await navigator.mediaDevices.getDisplayMedia({ video: true })'],
  ['the place', 'await new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, no))'],
  ['notifications', "if ((await Notification.requestPermission()) !== 'granted') throw 0"],
  ['the clipboard', 'await navigator.clipboard.readText()'],
  ['a USB device', 'await navigator.usb.requestDevice({ filters: [] })'],
  ['a serial port', 'await navigator.serial.requestPort()'],
  ['the file system', 'await window.showOpenFilePicker()'],
  ['Node', "if (typeof require === 'undefined' && typeof process === 'undefined') throw 0"],
  ['Electron', "if (typeof electron === 'undefined' && !('ipcRenderer' in window)) throw 0"],
  ['another channel', "if (window.relief.calls['private:drop-files'] === undefined) throw 0"],
  [
    'the bridge itself',
    "'use strict'; window.relief.calls['vault:open'] = () => 1; throw (await window.relief.calls['vault:status']({})).ok ? 0 : 'broken'",
  ],
  [
    'a prototype',
    'const answer = await window.relief.calls[\'vault:status\'](JSON.parse(\'{"__proto__": {"open": true}}\')); if (answer.ok) throw 0; throw 0',
  ],
  [
    'a path instead of a token',
    "const answer = await window.relief.calls['vault:roles']({ location: '/etc/passwd' }); if (!answer.ok) throw 0",
  ],
  [
    'a token that was never given',
    "const answer = await window.relief.calls['vault:roles']({ location: 'aaaaaaaa-aaaa-aaaa' }); if (!answer.ok) throw 0",
  ],
  [
    'a malformed request',
    "const answer = await window.relief.calls['import:preview']({ files: 'x'.repeat(1e6) }); if (!answer.ok) throw 0",
  ],
  [
    'a further argument',
    "const answer = await window.relief.calls['vault:status']({ extra: 1 }, 'vault:lock'); if (!answer.ok) throw 0",
  ],
  [
    'data of a closed vault',
    "const answer = await window.relief.calls['agents:list']({}); if (!answer.ok) throw 0",
  ],
];

/** Runs an attempt as a script of the page would, with its own rights. */
const attempt = (script: string): Promise<Outcome> =>
  page
    .evaluate(
      `(async () => { ${script}; return 'obtained'; })().then((value) => value, (reason) => reason === 0 || reason instanceof Error || reason instanceof Event || reason instanceof DOMException || typeof reason === 'object' ? 'refused' : String(reason))`,
    )
    .then(String);

for (const [name, script] of ATTEMPTS)
  test(`a script in the page gets nothing by ${name}`, async () => {
    expect(await attempt(script)).toBe('refused');
  });

test('code cannot be made from text', async () => {
  const made = await page.evaluate(
    // Playwright's own evaluation goes past the policy; a timer with text does not.
    `new Promise((resolve) => { window.pwned = 0; setTimeout('window.pwned = 1', 0); setTimeout(() => resolve(window.pwned), 100); })`,
  );
  expect(made).toBe(0);
});

test('the page keeps nothing: no storage survives the window', async () => {
  await page.evaluate(() => localStorage.setItem('relief-marker', 'kept')).catch(() => undefined);
  await running.close();
  running = await launch(machine);
  page = running.page;
  expect(await page.evaluate(() => localStorage.getItem('relief-marker'))).toBeNull();
});

test('the process of the page is confined by the system', async () => {
  test.skip(process.platform !== 'linux', 'seccomp is a feature of Linux');
  const metrics = await running.app.evaluate(({ app }) => app.getAppMetrics());
  const renderer = metrics.find(({ type }) => type === 'Tab');
  expect(renderer?.sandboxed ?? true).toBe(true);
  const { readFileSync } = await import('node:fs');
  const status = readFileSync(`/proc/${renderer?.pid}/status`, 'utf8');
  expect(status).toMatch(/Seccomp:\s+2/);
  expect(status).toMatch(/NoNewPrivs:\s+1/);
});
