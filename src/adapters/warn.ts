/** Tells whoever runs the program of something that went wrong and stops nobody yet. */
export type Warn = (message: string, cause?: unknown) => void
