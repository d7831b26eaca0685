import type { ReactNode } from 'react';

export interface MenuEntry {
  /** The `data-action` handle; unique within the menu. */
  readonly action: string;
  readonly label: string;
  /** A short second line: what it is for. */
  readonly hint?: string;
  /** Makes the entry a switch with this state. */
  readonly checked?: boolean;
  /** Draws a line above the entry: a new group begins. */
  readonly startsGroup?: boolean;
  readonly run: () => void;
}

export interface MenuButtonProps {
  readonly children: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly action: string;
}
