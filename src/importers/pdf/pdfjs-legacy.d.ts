declare module 'pdfjs-dist/legacy/build/pdf.worker.min.js' {
  const module: object;
  export default module;
}
declare module 'pdfjs-dist/legacy/build/pdf.min.js' {
  const module: object;
  export default module;
}
