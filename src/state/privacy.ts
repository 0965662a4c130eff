/** All that the Privacy view shows and does; each part in a file of its own beside this one. */
export interface PrivacyScreen {
  readonly page: Window;
}

export interface PrivacyParts {
  readonly page: Window;
}

export function createPrivacyState({ page }: PrivacyParts): PrivacyScreen {
  return { page };
}
