declare module 'pdfjs-dist/legacy/build/pdf.worker.js';
declare module 'pdfjs-dist/legacy/build/pdf.min.js';
