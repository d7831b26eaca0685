import type { IDBPTransaction, StoreNames } from 'idb';

const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

/**
 * All of a transaction's work is written or none: an error that is only thrown would leave the half
 * before it. Rejects with what went wrong first.
 */
export async function allOrNone<Shape, Stores extends ArrayLike<StoreNames<Shape>>, Value>(
  transaction: IDBPTransaction<Shape, Stores, 'readwrite'>,
  work: (transaction: IDBPTransaction<Shape, Stores, 'readwrite'>) => Promise<Value>,
): Promise<Value> {
  try {
    const value = await work(transaction);
    await transaction.done;
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // Aborted already by the error itself.
    }
    const cause = await transaction.done.then(
      () => error,
      (reason: unknown) => (isAbort(error) ? reason : error),
    );
    throw cause;
  }
}
