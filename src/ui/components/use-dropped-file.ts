import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { listen } from './listen';

export interface Dropped {
  readonly file: File | null;
  /** It has been taken. */
  readonly forget: () => void;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer !== null && Array.from(dataTransfer.types).includes('Files');

/** The file dropped last on a part of the page that takes none itself; without this the browser would leave for it. */
export function useDroppedFile(onDrop: () => void): Dropped {
  const [dropped, setDropped] = useState<File | null>(null);
  const take = useEffectEvent((file: File) => {
    setDropped(file);
    onDrop();
  });
  useEffect(() => {
    const { dataset } = document.documentElement;
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) delete dataset['dropping'];
    };
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      dataset['dropping'] = '';
    };
    const drop = (event: DragEvent) => {
      delete dataset['dropping'];
      if (event.defaultPrevented || !holdsFiles(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) take(file);
    };
    return listen(window, { dragover: over, dragleave: leave, drop });
  }, []);
  const forget = useCallback(() => setDropped(null), []);
  return { file: dropped, forget };
}
