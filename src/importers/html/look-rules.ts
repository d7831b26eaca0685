import { classesOf, readSelector, type SelectedElement, type Selector, selects } from './selector';
import { important, lookOfStyle, type StyleLook } from './style-look';
import { rulesOf } from './style-sheet';
import { contentOf, withVariables } from './values';

const noLook: StyleLook = {};

/** Whether a rule for few elements is worth keeping. */
const decides = (look: StyleLook): boolean =>
  (
    [
      'gone',
      'away',
      'unseen',
      'tiny',
      'white',
      'filled',
      'struck',
      'shift',
      'breaks',
      'floats',
      'atTop',
      'aside',
      'turned',
    ] as const
  ).some((key) => Boolean(look[key]));
/** A page with more of them would be slow. */
const mostNested = 200;
/** Selectors of one element. */
const simple = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i;

/** What attributes say of the look as styles do. */
function styleOf({ name, attributes }: SelectedElement): string | undefined {
  const { bgcolor, style, color, size } = attributes;
  const said = [
    bgcolor === undefined ? '' : `background:${bgcolor}`,
    name === 'font' && color !== undefined ? `color:${color}` : '',
    name === 'font' && /^(?:1|-\d)$/.test(size ?? '') ? 'font-size:x-small' : '',
  ].filter((each) => each !== '');
  return said.length === 0 ? style : [...said, style ?? ''].join(';');
}

/** Seen, but not where the rule holds, or where it may: behind a digit perhaps no part of the number. */
const elsewhere = ({ gone, away, unseen, tiny }: StyleLook): StyleLook =>
  [gone, away, unseen, tiny].includes(true) ? { aside: true } : {};

/** What selectors say of elements: those of one tag, class or id by name, few others in their order. */
class RuleSet {
  private readonly simple = new Map<string, StyleLook>();
  private readonly others: { selector: Selector; look: StyleLook }[] = [];

  get isEmpty(): boolean {
    return this.simple.size + this.others.length === 0;
  }

  add(selectors: readonly string[], look: StyleLook): void {
    if (Object.keys(look).length === 0) return;
    for (const text of selectors) {
      const key = text.replace(/^[^.#]+/, (tag) => tag.toLowerCase());
      if (simple.test(key)) this.simple.set(key, { ...this.simple.get(key), ...look });
      else if ((decides(look) || look.content !== undefined) && this.others.length < mostNested) {
        const selector = readSelector(text);
        const perhaps = selector ?? readSelector(text, true);
        if (selector) this.others.push({ selector, look });
        else if (perhaps) this.others.push({ selector: perhaps, look: elsewhere(look) });
      }
    }
  }

  apply(look: StyleLook, element: SelectedElement, around: readonly SelectedElement[]): void {
    const { name, attributes } = element;
    const { id } = attributes;
    if (this.simple.size > 0) {
      Object.assign(look, this.simple.get(name));
      for (const each of classesOf(element))
        Object.assign(look, this.simple.get(`.${each}`), this.simple.get(`${name}.${each}`));
      if (id !== undefined)
        Object.assign(look, this.simple.get(`#${id}`), this.simple.get(`${name}#${id}`));
    }
    for (const { selector, look: said } of this.others)
      if (selects(selector, element, around)) Object.assign(look, said);
  }
}

const besides = /::?(before|after)$/i;

/** The rules of a page's own style elements. */
export class LookRules {
  private readonly usual = new RuleSet();
  /** What not even an element's own style overrules. */
  private readonly strong = new RuleSet();
  private readonly besides = { before: new RuleSet(), after: new RuleSet() };
  private readonly variables = new Map<string, string>();

  add(css: string): void {
    const rules = [...rulesOf(css)];
    for (const { selectors, style, isElsewhere } of rules)
      if (!isElsewhere) this.keepVariables(selectors, style);
    for (const { selectors, style: said, isElsewhere } of rules) {
      const style = withVariables(said, this.variables);
      const look = lookOfStyle(style);
      const own = selectors.filter((each) => !besides.test(each));
      this.usual.add(own, isElsewhere ? elsewhere(look) : look);
      if (!isElsewhere && look.content !== undefined) this.addBesides(selectors, look);
      if (!important.test(style)) continue;
      const strong = style.split(';').filter((each) => important.test(each));
      const strongLook = lookOfStyle(strong.join(';'));
      this.strong.add(own, isElsewhere ? elsewhere(strongLook) : strongLook);
    }
  }

  private keepVariables(selectors: readonly string[], style: string): void {
    const isForAll = selectors.some((each) => /^(?::root|html|body|\*)$/i.test(each));
    for (const [, name = '', value = ''] of style.matchAll(/(--[\w-]+)\s*:\s*([^;]*)/g))
      if (isForAll || !this.variables.has(name)) this.variables.set(name, value.trim());
  }

  private addBesides(selectors: readonly string[], look: StyleLook): void {
    for (const text of selectors) {
      const side = besides.exec(text)?.[1]?.toLowerCase();
      const rules = side === 'before' ? this.besides.before : this.besides.after;
      if (side !== undefined) rules.add([text.replace(besides, '') || '*'], look);
    }
  }

  get putsFigures(): boolean {
    return !this.besides.before.isEmpty || !this.besides.after.isEmpty;
  }

  /** Figures that rules put before an element, or behind it. */
  figureBeside(
    side: 'before' | 'after',
    element: SelectedElement,
    around: readonly SelectedElement[],
  ) {
    const look: StyleLook = {};
    this.besides[side].apply(look, element, around);
    const text =
      look.gone === true || look.away === true
        ? ''
        : contentOf(look.content ?? '', element.attributes);
    return /\d/.test(text) ? text : '';
  }

  lookOf(element: SelectedElement, around: readonly SelectedElement[]): StyleLook {
    const style = styleOf(element);
    if (this.usual.isEmpty && style === undefined) return noLook;
    const look: StyleLook = {};
    this.usual.apply(look, element, around);
    if (style !== undefined) Object.assign(look, lookOfStyle(withVariables(style, this.variables)));
    this.strong.apply(look, element, around);
    return look;
  }
}
