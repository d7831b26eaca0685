/** Where a unit's report stands between the unit and who reviews it. */
export type ReviewState = 'notReceived' | 'notReviewed' | 'returned' | 'corrected' | 'passed';

export const reviewLabels: Readonly<Record<ReviewState, string>> = {
  notReceived: '未收',
  notReviewed: '未审',
  returned: '已退回',
  corrected: '已改回',
  passed: '通过',
};

/** `on`: the day, as printed. */
export type ReviewEvent =
  | { readonly kind: 'received' }
  | { readonly kind: 'returned' | 'passed'; readonly on: string };

export interface Review {
  readonly state: ReviewState;
  /** Days on which it was sent back. */
  readonly returns: readonly string[];
  readonly passedOn: string | null;
}

export const noReview: Review = { state: 'notReceived', returns: [], passedOn: null };

/** What an event makes of a review; one that cannot happen then makes nothing. */
function next(review: Review, event: ReviewEvent): Review {
  const { state, returns } = review;
  switch (event.kind) {
    case 'received':
      // What comes in after the report had passed has not been looked at.
      return {
        ...review,
        state: returns.length > 0 ? 'corrected' : 'notReviewed',
        passedOn: null,
      };
    case 'returned':
      if (state === 'notReceived' || state === 'returned') return review;
      return { state: 'returned', returns: [...returns, event.on], passedOn: null };
    case 'passed':
      if (state === 'notReceived') return review;
      return { ...review, state: 'passed', passedOn: event.on };
  }
}

/** The state after everything that happened, in its order. */
export const reviewAfter = (events: readonly ReviewEvent[]): Review =>
  events.reduce(next, noReview);

/** 已退回（1月12日，第2次）; the other states are a word each. */
export function reviewText({ state, returns }: Review): string {
  if (state !== 'returned') return reviewLabels[state];
  const day = (returns[returns.length - 1] ?? '').replace(/^\d+年/, '');
  return `${reviewLabels.returned}（${day}，第${returns.length}次）`;
}
