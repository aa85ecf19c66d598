/** The package version as a string literal, replaced by the build and by the test server. */
declare const __VERSION__: string;
