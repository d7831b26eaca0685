import { runTask, type TaskName, type Tasks } from './tasks';

interface Order {
  readonly id: number;
  readonly name: TaskName;
  readonly input: Tasks[TaskName]['input'];
}

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Order>) => void;
  postMessage: (message: unknown) => void;
};

scope.onmessage = ({ data: { id, name, input } }) => {
  runTask(name, input as never).then(
    (output) => scope.postMessage({ id, output }),
    (error: unknown) =>
      scope.postMessage({ id, failed: error instanceof Error ? error.message : String(error) }),
  );
};
