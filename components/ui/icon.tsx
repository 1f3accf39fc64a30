// Small drawings that repeat what a word beside them says: always hidden from screen readers. The drawings are Lucide's.
import {
  Accessibility,
  Apple,
  ArrowUp,
  Baby,
  Brain,
  CalendarCheck,
  ChevronLeft,
  ChevronRight,
  CircleCheck,
  FileText,
  HandHeart,
  HeartPulse,
  History,
  type IconNode,
  Info,
  Landmark,
  MessageSquareText,
  Microscope,
  OctagonAlert,
  Pause,
  Pencil,
  PersonStanding,
  Phone,
  Pill,
  Play,
  Printer,
  Ribbon,
  Scale,
  Search,
  Share2,
  ShieldCheck,
  Siren,
  Syringe,
  Thermometer,
  TriangleAlert,
  Users,
  VenusAndMars,
  Volume2,
  Wine,
  X,
} from "lucide";
import { createElement } from "react";

const drawings = {
  info: Info,
  warning: TriangleAlert,
  danger: OctagonAlert,
  success: CircleCheck,
  search: Search,
  phone: Phone,
  message: MessageSquareText,
  pencil: Pencil,
  next: ChevronRight,
  previous: ChevronLeft,
  close: X,
  up: ArrowUp,
  history: History,
  trust: ShieldCheck,
  people: Users,
  calendar: CalendarCheck,
  document: FileText,
  institution: Landmark,
  print: Printer,
  share: Share2,
  listen: Volume2,
  play: Play,
  pause: Pause,
  siren: Siren,
  thermometer: Thermometer,
  heart: HeartPulse,
  ribbon: Ribbon,
  syringe: Syringe,
  brain: Brain,
  sexes: VenusAndMars,
  baby: Baby,
  person: PersonStanding,
  access: Accessibility,
  wine: Wine,
  apple: Apple,
  pill: Pill,
  microscope: Microscope,
  scale: Scale,
  hand: HandHeart,
} as const satisfies Record<string, IconNode>;

export type IconName = keyof typeof drawings;
export const iconNames = Object.keys(drawings) as IconName[];

export function Icon({ name, className = "size-6" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`inline-block shrink-0 ${className}`}
    >
      {drawings[name].map(([tag, attributes]) =>
        createElement(tag, { key: JSON.stringify(attributes), ...attributes }),
      )}
    </svg>
  );
}
