import { checkTasks } from './tasks/check-tasks';
import { exportTasks } from './tasks/export-tasks';
import { fileTasks } from './tasks/file-tasks';

/** Work that would hold up a key press; plain data in, plain data out, so that a worker can do it. */
const tasks = {
  ...exportTasks,
  ...checkTasks,
  ...fileTasks,
  /** Tells that a fresh worker runs. */
  ready: (): Promise<true> => Promise.resolve(true),
};

export type TaskName = keyof typeof tasks;
export type Tasks = {
  [Name in TaskName]: {
    input: Parameters<(typeof tasks)[Name]> extends [infer Input] ? Input : null;
    output: Awaited<ReturnType<(typeof tasks)[Name]>>;
  };
};

const table: {
  [Name in TaskName]: (input: Tasks[Name]['input']) => Promise<Tasks[Name]['output']>;
} = tasks;

export function runTask<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
): Promise<Tasks[Name]['output']> {
  return table[name](input);
}
