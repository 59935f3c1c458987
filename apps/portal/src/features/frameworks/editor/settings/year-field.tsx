"use client";

import { useId } from "react";
import { useForm } from "../forms/form-context.tsx";
import forms from "../forms/forms.module.css";

/** The evaluated year is a whole number of the data, so it is chosen from the years around it. */
export function YearField({
  year,
  onChange,
}: {
  readonly year: number;
  readonly onChange: (year: number) => void;
}) {
  const id = useId();
  const { done } = useForm();
  const years = Array.from({ length: 13 }, (_, index) => year - 6 + index);
  return (
    <div className={forms.line}>
      <span className={forms.field}>
        <label htmlFor={id}>适用年度</label>
        <select
          className={forms.select}
          data-path="year"
          id={id}
          onBlur={done}
          onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
          value={year}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
