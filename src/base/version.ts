/** The package version, put in by the build. It is stamped on every element class, so that two copies on a page can be told apart. */
export const version: string = __VERSION__;
