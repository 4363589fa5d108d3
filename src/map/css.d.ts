/** Stylesheets are imported for the bundler, which puts them together. */
declare module '*.css'
