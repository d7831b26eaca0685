export function SkipLink() {
  return (
    <a
      className="skip-link"
      href="#sheet"
      onClick={(event) => {
        // The address tells the view: it stays as it is.
        event.preventDefault();
        document.getElementById('sheet')?.focus();
      }}
    >
      跳到填报内容
    </a>
  );
}
