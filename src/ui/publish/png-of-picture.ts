const alignments = { start: 'left', middle: 'center', end: 'right' } as const;
type Anchor = keyof typeof alignments;

const numberOf = (element: Element, name: string): number =>
  Number(element.getAttribute(name) ?? 0);

function draw(context: CanvasRenderingContext2D, element: Element, family: string): void {
  context.fillStyle = element.getAttribute('fill') ?? '#000000';
  const [x, y] = [numberOf(element, 'x'), numberOf(element, 'y')];
  if (element.tagName === 'rect')
    context.fillRect(x, y, numberOf(element, 'width'), numberOf(element, 'height'));
  if (element.tagName !== 'text') return;
  const weight = element.getAttribute('font-weight') ?? 'normal';
  context.font = `${weight} ${numberOf(element, 'font-size')}px ${family}`;
  context.textAlign = alignments[(element.getAttribute('text-anchor') ?? 'start') as Anchor];
  context.fillText(element.textContent, x, y);
}

/**
 * The picture of the year as PNG, in its own size. Its boxes and texts are drawn one by one: the
 * page's policy lets no image be loaded from a text.
 */
export async function pngOfPicture(svg: string): Promise<Blob> {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const canvas = document.createElement('canvas');
  canvas.width = numberOf(picture, 'width');
  canvas.height = numberOf(picture, 'height');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const family = picture.getAttribute('font-family') ?? 'sans-serif';
  for (const part of picture.children) {
    const down = /translate\(0 ([\d.]+)\)/.exec(part.getAttribute('transform') ?? '')?.[1] ?? '0';
    context.setTransform(1, 0, 0, 1, 0, Number(down));
    for (const element of part.tagName === 'g' ? part.children : [part])
      draw(context, element, family);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
