import { Icon } from '../../../ui/icon.tsx';

export function PauseIcon() {
  return (
    <Icon>
      <path d="M8 5v14M16 5v14" />
    </Icon>
  );
}

export function ResumeIcon() {
  return (
    <Icon>
      <path d="M7 4.5v15l12-7.5Z" />
    </Icon>
  );
}

export function EndIcon() {
  return (
    <Icon>
      <path d="M6 6h12v12H6Z" />
    </Icon>
  );
}

export function SkipIcon() {
  return (
    <Icon>
      <path d="m5 5.5 8 6.5-8 6.5Zm14-.5v14" />
    </Icon>
  );
}

export function LockIcon() {
  return (
    <Icon>
      <path d="M5 11h14v9H5Zm3-.5V8a4 4 0 0 1 8 0v2.5" />
    </Icon>
  );
}

export function UnlockIcon() {
  return (
    <Icon>
      <path d="M5 11h14v9H5Zm3-.5V7.5a4 4 0 0 1 7.5-2" />
    </Icon>
  );
}

export function PencilIcon() {
  return (
    <Icon>
      <path d="m4.5 19.5 1-4.5L16 4.5l3.5 3.5L9 18.5Z" />
    </Icon>
  );
}

export function KeyboardIcon() {
  return (
    <Icon>
      <path d="M2.5 6h19v12h-19Zm4 4h.01M10 10h.01M14 10h.01M17.5 10h.01M8 14h8" />
    </Icon>
  );
}

export function PlusMinusIcon() {
  return (
    <Icon>
      <path d="M12 4v10M7 9h10M7 19h10" />
    </Icon>
  );
}
