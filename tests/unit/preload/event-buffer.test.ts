import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bufferEvents } from '../../../src/preload/event-buffer';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('events of the engine, as the page hears them', () => {
  it('that came before anybody listened reach all who listen at the start, in order', () => {
    const events = bufferEvents();
    events.push('locked');
    const heard: string[] = [];
    events.listen((event) => heard.push(`first ${event}`));
    events.listen((event) => heard.push(`second ${event}`));
    events.push('progress');
    expect(heard).toEqual([]);
    vi.runAllTimers();
    expect(heard).toEqual(['first locked', 'second locked', 'first progress', 'second progress']);
  });

  it('go straight to the listeners afterwards, and to nobody who stopped', () => {
    const events = bufferEvents();
    const heard: unknown[] = [];
    const stop = events.listen((event) => heard.push(event));
    vi.runAllTimers();
    events.push(1);
    stop();
    events.push(2);
    events.listen((event) => heard.push(event));
    events.push(3);
    expect(heard).toEqual([1, 3]);
  });

  it('are kept in small number only while nobody listens', () => {
    const events = bufferEvents();
    for (let event = 0; event < 100; event += 1) events.push(event);
    const heard: unknown[] = [];
    events.listen((event) => heard.push(event));
    vi.runAllTimers();
    expect(heard).toEqual(Array.from({ length: 20 }, (_, index) => index + 80));
  });
});
