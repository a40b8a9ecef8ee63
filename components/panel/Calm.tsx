/** Shown when there is nothing to guide here, or after an error: one sentence and one action to continue. */
export const Calm = ({
  title,
  text,
  action,
  onAction,
}: {
  title: string;
  text: string;
  action?: string;
  onAction?: () => void;
}) => (
  <div class="calm">
    <h1 class="say">{title}</h1>
    <p class="why">{text}</p>
    {action && (
      <div class="row">
        <button type="button" class="b main" onClick={onAction}>
          {action}
        </button>
      </div>
    )}
  </div>
);
