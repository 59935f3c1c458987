import { SheetSkeleton } from "@/features/score-sheet/sheet-skeleton.tsx";

export default function EvaluationLoading() {
  return <SheetSkeleton />;
}
