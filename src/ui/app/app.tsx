export function App() {
  return <h1>公开年报</h1>;
}
