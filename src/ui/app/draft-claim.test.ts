import { describe, expect, it } from 'vitest';
import { DraftClaim } from './draft-claim';

describe('a draft that was let go for good', () => {
  it('may still be told of as saved: the page around it stays up', async () => {
    const claim = await DraftClaim.on('a');
    claim.release();
    expect(() => claim.saved()).not.toThrow();
    expect(claim.isHeld).toBe(false);
  });
});
