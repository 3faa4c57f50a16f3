import { Timeline } from "@/components/ui/timeline";
import { formatInstant } from "@/lib/format";

interface RecentEventsProps {
  events: readonly { id: number | bigint; label: string; at: Date; actorName: string }[];
}

/** What happened last in the person's units or body; nothing where nothing did. */
export function RecentEvents({ events }: RecentEventsProps) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="gan-day">
      <h2 id="gan-day" className="mb-3 font-semibold text-lg">
        Gần đây
      </h2>
      <Timeline
        label="Sự kiện gần đây"
        items={events.map((event) => ({
          id: String(event.id),
          icon: "clock",
          title: event.label,
          date: formatInstant(event.at),
          who: event.actorName,
        }))}
      />
    </section>
  );
}
