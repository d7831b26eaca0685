import { useEditor } from '../model/editor-context';
import { AppMessage } from './app-message';

interface Props {
  message: string;
  /** Takes the element the desk puts its actions in. */
  slot: (element: HTMLElement | null) => void;
}

/** The header over the county's desk: what can be done with the desk, nothing of the draft behind it. */
export function DeskHeader({ message, slot }: Props) {
  const { page } = useEditor();
  return (
    <header className="app-header">
      <h1>公开年报</h1>
      <span className="app-subject">汇总核对：文件只在本机读取，不上传</span>
      <span className="spacer" />
      <AppMessage message={message} />
      <div className="app-tools" ref={slot} />
      <div className="app-tools">
        <button type="button" onClick={() => page.showForm()}>
          返回填报
        </button>
      </div>
    </header>
  );
}
