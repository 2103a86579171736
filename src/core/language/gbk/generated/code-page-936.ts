// Written by scripts/build-code-page-936.ts; do not edit.
// The cells, as lead and trail byte, that gb18030 has and code page 936 lacks; ranges are inclusive.
export const LACKING_CELLS =
  'A2E3 A3A0 A6D9-A6DF A6EC-A6ED A6F3 A8BC A8BF A989-A995 FE50 FE54-FE6B FE6D-FE75 FE77-FE7E FE80-FE90 FE92-FEA0';
