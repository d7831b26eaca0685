/** Files of a folder are read in portions of at most 100; an empty portion is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [
      await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      ),
    ];
  const files: File[] = [];
  for (const each of await entriesOf(entry as FileSystemDirectoryEntry))
    files.push(...(await filesBelow(each)));
  return files;
}

/** What operating systems and Word leave in a folder beside the reports. */
const isLitter = ({ name }: File): boolean =>
  name.startsWith('.') || name.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(name);

/** Chosen or dropped files as they are taken in: sorted by name, without litter. */
export function takenIn(files: Iterable<File>): File[] {
  return [...files]
    .filter((file) => !isLitter(file))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** Every file that was dropped, those of folders and their folders with them. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  // The list of items is empty as soon as the event is over: taken before anything is awaited.
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return takenIn(files);
  const found: File[] = [];
  for (const entry of entries) if (entry) found.push(...(await filesBelow(entry)));
  return takenIn(found);
}
