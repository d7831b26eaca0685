declare module 'pdfjs-dist/legacy/build/pdf.worker.min.js';
declare module 'pdfjs-dist/legacy/build/pdf.min.js';
