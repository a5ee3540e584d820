/** The own record of a person on a phone, for whatever is entered with it. */
export { errorText } from './phone/error-text.ts';
export { agreedOf, Keeper, type KeeperParts, type KeeperState, recordOf } from './phone/keeper.ts';
export { KeeperContext, useAct } from './phone/keeper-context.tsx';
export { ContactCode } from './phone/screens/contact-code.tsx';
export { MessagesCard } from './phone/screens/messages.tsx';
export { More } from './phone/screens/more.tsx';
export { ShareLink } from './phone/screens/share-link.tsx';
export { StepScreen } from './phone/screens/step-screen.tsx';
export { Sure } from './phone/screens/sure.tsx';
export { lacksIn, type Step, stepsOf } from './phone/steps.ts';
