import type { Metadata } from "next";
import { CHAPTERS } from "@/components/guide/chapters";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Hướng dẫn" };

export default function GuidePage() {
  return (
    <div className="max-w-form space-y-8">
      <PageHeader title="Hướng dẫn sử dụng" where="Viết theo việc phải làm; mỗi phần đọc trong hai phút." />
      <nav aria-label="Mục lục">
        <ul>
          {CHAPTERS.map((chapter) => (
            <li key={chapter.id}>
              <a className="link inline-flex min-h-11 items-center" href={`#${chapter.id}`}>
                {chapter.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {CHAPTERS.map((chapter) => (
        <section key={chapter.id} id={chapter.id} aria-labelledby={`${chapter.id}-ten`} className="scroll-mt-24">
          <h2 id={`${chapter.id}-ten`} className="font-semibold text-xl">
            {chapter.title}
          </h2>
          <p className="mt-1 text-muted">{chapter.intro}</p>
          <ol className="mt-3 list-decimal space-y-2 pl-6">
            {chapter.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
