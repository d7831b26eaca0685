import type { ChangeHandler, RegisterOptions, UseFormReturn } from 'react-hook-form';
import type { AnnualReport } from '../../report/annual-report';
import { leavesOfReport } from '../../report/report-paths';
import type { FieldRegistration } from '../components/field-registration';

export type ReportForm = UseFormReturn<AnnualReport>;
type Path = Parameters<ReportForm['setValue']>[0];

/** The fields on the page. react-hook-form registers them and hands on what is typed: it is no second truth. */
export class FormFields {
  /** react-hook-form's one handler for all fields; it knows them by name. */
  private change: ChangeHandler | undefined;

  constructor(
    private readonly form: ReportForm,
    private readonly onTyped: (name: string, value: unknown) => void,
  ) {}

  /**
   * Its events are not React's: `listenToTyping` hears them first. The field's own callback hands the
   * change on; subscribing to the form's values would copy the whole report on every key.
   */
  register<Name extends Path>(
    name: Name,
    options?: RegisterOptions<AnnualReport, Name>,
  ): FieldRegistration {
    const onChange = () => this.onTyped(name, this.form.getValues(name));
    const registration = this.form.register<Name>(name, { ...options, onChange });
    this.change = registration.onChange;
    return { name: registration.name, ref: registration.ref };
  }

  take(target: Element): void {
    void this.change?.({ target, type: 'change' });
  }

  /** Puts back what stood in a field before it was typed in. */
  restore(name: string): void {
    this.form.setValue(name as Path, this.form.getValues(name as Path));
  }

  show(report: AnnualReport): void {
    const before = leavesOfReport(this.form.getValues());
    for (const [path, value] of leavesOfReport(report))
      if (before.get(path) !== value) this.form.setValue(path as Path, value);
  }
}
