import type { Page } from '@playwright/test';

/** Every record of a store of this browser, by key. */
export const storedRecords = (page: Page, store = 'drafts') =>
  page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>>((resolve) => {
        const opening = indexedDB.open('gongkai-nianbao');
        // Not there yet: made here it would be an empty one, in which the page can store nothing.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve({});
        opening.onsuccess = () => {
          const db = opening.result;
          const read = db.transaction(name).objectStore(name);
          const [keys, values] = [read.getAllKeys(), read.getAll()];
          values.onsuccess = () => {
            db.close();
            resolve(
              Object.fromEntries(
                keys.result.map((key, nth) => [JSON.stringify(key), values.result[nth]]),
              ),
            );
          };
        };
      }),
    store,
  );

/** Puts records into a store as it is now. */
export const putRecords = (page: Page, store: string, records: Record<string, unknown>) =>
  page.evaluate(
    ({ name, all }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gongkai-nianbao');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const db = opening.result;
          const write = db.transaction(name, 'readwrite');
          for (const [key, value] of Object.entries(all)) write.objectStore(name).put(value, key);
          write.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    { name: store, all: records },
  );

/** The database as version 1 of the page left it: two stores, no versions. */
export const makeFirstDatabase = (page: Page, drafts: Record<string, unknown>, current: string) =>
  page.evaluate(
    ({ all, id }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gongkai-nianbao', 1);
        opening.onerror = () => reject(new Error('not opened'));
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('drafts');
          opening.result.createObjectStore('settings');
        };
        opening.onsuccess = () => {
          const db = opening.result;
          const write = db.transaction(['drafts', 'settings'], 'readwrite');
          for (const [key, value] of Object.entries(all))
            write.objectStore('drafts').put(value, key);
          write.objectStore('settings').put(id, 'currentDraft');
          write.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    { all: drafts, id: current },
  );

/** Records of files on the county's desk, by the file's id. */
export const deskRecords = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Record<string, unknown>>((resolve, reject) => {
        const opening = indexedDB.open('gongkai-nianbao-desk');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const db = opening.result;
          const store = db.transaction('files').objectStore('files');
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          values.onsuccess = () => {
            db.close();
            resolve(
              Object.fromEntries(
                keys.result.map((key, nth) => [key as string, values.result[nth]]),
              ),
            );
          };
        };
      }),
  );

export const putDeskRecords = (page: Page, records: Record<string, unknown>) =>
  page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gongkai-nianbao-desk');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const db = opening.result;
          const write = db.transaction('files', 'readwrite');
          for (const [key, value] of Object.entries(all))
            write.objectStore('files').put(value, key);
          write.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    records,
  );
