/** The package version as a string literal, replaced by the build and by the test server. */
declare const __VERSION__: string;

/** Made by the build; the documentation reads it. */
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}

/** Storybook ships this entry without types. */
declare module '@storybook/web-components/entry-preview-argtypes' {
  export const parameters: { docs: Record<string, unknown> };
}
