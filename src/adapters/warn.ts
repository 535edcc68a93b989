/** Tells whoever runs the program about a fault that does not stop it. */
export type Warn = (message: string, cause?: unknown) => void
