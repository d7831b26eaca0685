import type { DeskEntry } from '../../../collection/desk-entries';
import { deskVersion } from '../../../collection/stored-desk';

/** What a window tells the others after it has kept it. */
export interface DeskNews {
  readonly entries?: readonly DeskEntry[];
  /** Ids of files that were kept. */
  readonly files?: readonly string[];
  readonly removed?: readonly string[];
  readonly cleared?: true;
}

/** The other windows with this desk; a browser without channels shows their work after a reload. */
export class DeskWindows {
  private channel: BroadcastChannel | null = null;

  open(hear: (news: DeskNews) => void): void {
    try {
      // Of one version: another's entries would have another shape.
      this.channel = new BroadcastChannel(`gongkai-nianbao-desk-${deskVersion}`);
      this.channel.onmessage = ({ data }: MessageEvent<DeskNews>) => hear(data);
    } catch {
      this.channel = null;
    }
  }

  tell(news: DeskNews): void {
    this.channel?.postMessage(news);
  }
}
