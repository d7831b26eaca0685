/** A piece of text where a page shows it, in points from the page's upper left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Upper edge of the em box. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Clockwise, in degrees; anything but quarter turns is a watermark or a stamp. */
  readonly angle: number;
}

/** A straight line of a table, level or upright. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rules: readonly Rule[];
  /** Painted without being seen. */
  readonly hidden?: string;
  /** Struck out by hand. */
  readonly struck?: string;
  /** Written onto the page by hand. */
  readonly typed?: readonly string[];
}
