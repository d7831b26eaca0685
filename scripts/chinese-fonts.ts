import { aptInstall, isRootOnDebian } from './debian';
import { outputOf } from './run';

/** Screenshots need Chinese glyphs; tests do not, so a failure is only a warning. */
export function provideChineseFonts(): void {
  if (process.platform !== 'linux' || outputOf('fc-list', ':lang=zh')) return;
  const failure = isRootOnDebian ? aptInstall('fonts-noto-cjk') : 'not root on Debian';
  if (failure === null) console.log('Fonts: installed fonts-noto-cjk.');
  else console.warn(`Fonts: no Chinese font; screenshots will show boxes. ${failure}`);
}
