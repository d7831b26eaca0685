import { type FileComment, mostComments } from '../source/comment-marks';
import { attribute, walkXml } from './walk-xml';

/** Nobody reads a longer one at the edge of a form. */
const longestComment = 1_500;

/** The comments of a Word file by their ids, in the order of the part. */
export function readComments(xml: string): Map<string, FileComment> {
  const comments = new Map<string, FileComment>();
  let open: { id: string; author: string; text: string } | null = null;
  let inText = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:comment')
        open = {
          id: attribute(attributes, 'id') ?? '',
          author: attribute(attributes, 'author') ?? '',
          text: '',
        };
      inText = name === 'w:t';
    },
    close: (name) => {
      inText = false;
      if (!open) return;
      if (name === 'w:p') open.text += '\n';
      if (name !== 'w:comment') return;
      const text = open.text.trim().slice(0, longestComment);
      if (text !== '' && comments.size < mostComments)
        comments.set(open.id, { author: open.author.trim().slice(0, 100), text });
      open = null;
    },
    text: (piece) => {
      if (open && inText && open.text.length < longestComment) open.text += piece;
    },
  });
  return comments;
}
