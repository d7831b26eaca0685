/** Text of a file in whichever encoding it was saved. Rejects with one Chinese line where nobody can tell. */
export async function textOfFile(file: File): Promise<string> {
  const [{ decodeText }, bytes] = await Promise.all([
    import('../../importers/bytes/decode-text'),
    file.arrayBuffer(),
  ]);
  return decodeText(new Uint8Array(bytes));
}

/** The same, with the reason in place of the text. */
export async function textOrProblem(file: File): Promise<{ text: string } | { problem: string }> {
  try {
    return { text: await textOfFile(file) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : '文件无法读取。' };
  }
}
