import { type AdminProfile, adminProfileLabels } from "@hengji/contracts";

const explanations: Record<AdminProfile, string> = {
  small: "两人：一人管理系统与安全，另一人审计。适合人手少、没有等级保护三级要求的单位。",
  dengbao: "三人：系统、安全、审计各由一人担任，符合等级保护三级的三员分设要求。",
};
const profiles = Object.keys(adminProfileLabels) as AdminProfile[];

/** How the platform's duties are spread; audit is apart in both. */
export function ProfileField({
  value,
  onChange,
}: {
  value: AdminProfile;
  onChange: (profile: AdminProfile) => void;
}) {
  return (
    <div aria-label="管理员怎样分设" className="col-span-2 grid grid-cols-2 gap-x-5" role="radiogroup">
      {profiles.map((profile) => (
        <label
          className="grid grid-cols-[auto_1fr] content-start gap-x-2.5 rounded-md border border-line-strong px-3 py-2.5 has-checked:border-blue has-checked:bg-blue-tint"
          key={profile}
        >
          <input
            checked={value === profile}
            className="mt-1 size-4 flex-none accent-blue"
            name="profile"
            onChange={() => onChange(profile)}
            type="radio"
            value={profile}
          />
          <b>{adminProfileLabels[profile]}</b>
          <span className="col-start-2 text-sm leading-5 text-ink-2">{explanations[profile]}</span>
        </label>
      ))}
    </div>
  );
}
