// pdf.js only asks whether these exist.
exports.DOMMatrix = class {};
exports.CanvasRenderingContext2D = class {};
globalThis.Path2D ??= class {};
