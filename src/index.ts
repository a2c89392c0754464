export type {
  FileReport,
  FindingReport,
  FormReport,
  GroupReport,
  IndicatorReport,
  Report,
  Severity,
} from './model/report.ts';
