export { languageNames } from '@tabarman/shared/language/language-names.ts';
