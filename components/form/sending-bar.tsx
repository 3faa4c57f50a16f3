import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";

interface SendingBarProps {
  name: string;
  percent: number;
  onStop: () => void;
}

/** How far one file has been sent, and the way to stop it. */
export function SendingBar({ name, percent, onStop }: SendingBarProps) {
  return (
    <div className="flex items-center gap-3">
      <ProgressBar
        className="flex-1"
        value={percent}
        max={100}
        text={percent < 100 ? `${percent} %` : "Đang kiểm tra…"}
        label={`Đang gửi ${name}`}
      />
      <Button variant="quiet" onClick={onStop}>
        Dừng
      </Button>
    </div>
  );
}
