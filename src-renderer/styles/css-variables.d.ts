/** Lets a component pass a measure to its stylesheet: `style={{ '--columns': … }}`. */
import 'react';

declare module 'react' {
  interface CSSProperties {
    readonly [variable: `--${string}`]: string | number | undefined;
  }
}
