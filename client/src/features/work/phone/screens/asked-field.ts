/** How a field is asked, whatever its kind. */
export interface AskedField {
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly optional: string | undefined;
  readonly isDisabled: boolean;
}
