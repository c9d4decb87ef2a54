import { expect } from '@playwright/test';

// How long a fault lasts is part of the fault, not a wait for what it leads to.
export async function lasting(seconds) {
  const start = performance.now();
  const passed = () => (performance.now() - start) / 1000;
  await expect.poll(passed, { timeout: seconds * 2_000 }).toBeGreaterThan(seconds);
}
